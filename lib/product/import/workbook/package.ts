import { createHash } from "node:crypto";
import { promisify } from "node:util";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { fail } from "#lib/platform/errors";
import { importLimits } from "#lib/product/import/limits";

export type Package = {
  names: ReadonlySet<string>;
  /** A part whole, as bytes; fails where it is missing or larger than `limit`. */
  read: (name: string, limit: number) => Promise<Buffer>;
  /** A part piece by piece. */
  stream: (name: string) => AsyncIterable<Buffer>;
  close: () => void;
};

const openZip = promisify<string, yauzl.Options, ZipFile>(yauzl.open);

function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    let unpacked = 0;
    zip.on("error", reject);
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      unpacked += entry.uncompressedSize;
      const isBomb =
        entries.size >= importLimits.zipEntries ||
        unpacked > importLimits.sheetBytes ||
        (entry.uncompressedSize > 10_000_000 && entry.uncompressedSize > entry.compressedSize * importLimits.zipRatio);
      if (isBomb) return reject(new RangeError("bomb"));
      entries.set(entry.fileName.replace(/^\//, ""), entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

/** Opens a zip after counting its entries and what they unpack to; a bomb or a broken archive is refused. */
export async function openPackage(path: string): Promise<Package> {
  const zip = await openZip(path, { lazyEntries: true, autoClose: false }).catch(() => fail("invalid", "broken"));
  const entries = await listEntries(zip).catch((error: unknown) => {
    zip.close();
    return error instanceof RangeError ? fail("limit", "bomb") : fail("invalid", "broken");
  });
  const openEntry = promisify<Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip));

  async function* stream(name: string): AsyncGenerator<Buffer> {
    const entry = entries.get(name) ?? fail("invalid", "broken");
    if (entry.isEncrypted()) fail("invalid", "encrypted");
    const source = await openEntry(entry);
    for await (const chunk of source) yield Buffer.from(chunk);
  }

  async function read(name: string, limit: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    if ((entries.get(name)?.uncompressedSize ?? 0) > limit) fail("limit", "tooLarge");
    for await (const chunk of stream(name)) parts.push(chunk);
    return Buffer.concat(parts);
  }

  return { names: new Set(entries.keys()), read, stream, close: () => zip.close() };
}

export const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
