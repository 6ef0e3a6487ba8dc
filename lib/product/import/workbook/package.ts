import { createHash } from "node:crypto";
import { promisify } from "node:util";
import iconv from "iconv-lite";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { fail } from "#lib/platform/errors";
import { detectEncoding } from "#lib/product/import/encoding";
import { importLimits } from "#lib/product/import/limits";

export type Part = { size: number; digest: string };

export type Package = {
  names: ReadonlySet<string>;
  /** What the directory says of a part, without unpacking it. */
  about: (name: string) => Part | null;
  /** A part whole, as bytes; fails where it is missing or larger than `limit`. */
  read: (name: string, limit: number) => Promise<Buffer>;
  /** A part piece by piece. */
  stream: (name: string) => AsyncIterable<Buffer>;
  close: () => void;
};

const openZip = promisify<string, yauzl.Options, ZipFile>(yauzl.open);

type Listing = { raw: Buffer; entry: Entry };

function listEntries(zip: ZipFile): Promise<Listing[]> {
  return new Promise((resolve, reject) => {
    const entries: Listing[] = [];
    let unpacked = 0;
    zip.on("error", reject);
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      unpacked += entry.uncompressedSize;
      const isBomb =
        entries.length >= importLimits.archiveEntries ||
        unpacked > importLimits.unpackedBytes ||
        (entry.uncompressedSize > 10_000_000 && entry.uncompressedSize > entry.compressedSize * importLimits.zipRatio);
      if (isBomb) return reject(new RangeError("bomb"));
      entries.push({ raw: Buffer.from(entry.fileName), entry });
      zip.readEntry();
    });
    zip.readEntry();
  });
}

const isUtf8Flagged = ({ generalPurposeBitFlag }: Entry) => (generalPurposeBitFlag & 0x800) !== 0;

/** Names as they were meant: in UTF-8 where an entry says so, else in the encoding that all others together look like. */
function named(entries: readonly Listing[]): Map<string, Entry> {
  const unmarked = Buffer.concat(entries.filter(({ entry }) => !isUtf8Flagged(entry)).flatMap(({ raw }) => [raw, lineEnd]));
  const encoding = detectEncoding(unmarked);
  return new Map(
    entries.map(({ raw, entry }) => {
      const name = isUtf8Flagged(entry) ? raw.toString("utf8") : iconv.decode(raw, encoding);
      return [name.replaceAll("\\", "/"), entry];
    }),
  );
}

const lineEnd = Buffer.from("\n");

/** A name that leads out of the archive: absolute, with a drive, or upwards. */
const isStray = (name: string) => /^(?:\/|[a-z]:)/i.test(name) || name.split("/").includes("..") || name.includes("\u0000");

function requireTame(entries: ReadonlyMap<string, Entry>) {
  for (const name of entries.keys()) if (isStray(name)) fail("invalid", "zipNames");
  const isWorkbook = entries.has("xl/workbook.xml");
  const bytes = [...entries.values()].reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (isWorkbook && (entries.size > importLimits.zipEntries || bytes > importLimits.sheetBytes)) fail("limit", "bomb");
}

/** Opens a zip after counting its entries and what they unpack to; a bomb, a stray name or a broken archive is refused. */
export async function openPackage(path: string): Promise<Package> {
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
  const zip = await openZip(path, options).catch(() => fail("invalid", "broken"));
  try {
    const listed = await listEntries(zip).catch((error: unknown) =>
      error instanceof RangeError ? fail("limit", "bomb") : fail("invalid", "broken"),
    );
    const entries = named(listed);
    requireTame(entries);
    return packageOf(zip, entries);
  } catch (error) {
    zip.close();
    throw error;
  }
}

function packageOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Package {
  const openEntry = promisify<Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip));

  async function* stream(name: string): AsyncGenerator<Buffer> {
    const entry = entries.get(name) ?? fail("invalid", "broken");
    if (entry.isEncrypted()) fail("invalid", "encrypted");
    const source = await openEntry(entry).catch(() => fail("invalid", "broken"));
    try {
      for await (const chunk of source) yield Buffer.from(chunk);
    } catch {
      fail("invalid", "broken");
    }
  }

  async function read(name: string, limit: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    if ((entries.get(name)?.uncompressedSize ?? 0) > limit) fail("limit", "tooLarge");
    for await (const chunk of stream(name)) parts.push(chunk);
    return Buffer.concat(parts);
  }

  const about = (name: string): Part | null => {
    const entry = entries.get(name);
    return entry ? { size: entry.uncompressedSize, digest: `${entry.crc32.toString(16)}-${entry.uncompressedSize}` } : null;
  };

  return { names: new Set(entries.keys()), about, read, stream, close: () => zip.close() };
}

export const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
