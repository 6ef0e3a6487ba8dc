import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { fail } from "#lib/platform/errors";
import { readDelimited } from "./delimited.ts";
import { decode, detectEncoding, type Encoding, encodingName, isUtf8Text } from "./encoding.ts";
import { importLimits } from "./limits.ts";
import type { Source } from "./rows.ts";
import { openWorkbook } from "./workbook/open.ts";

const sampleBytes = 1 << 20;
const magic = (bytes: Buffer, ...expected: number[]) => expected.every((byte, at) => bytes[at] === byte);

/** File kinds that people send by mistake, by their first bytes. */
const strangers: readonly [string, readonly number[]][] = [
  ["oldExcel", [0xd0, 0xcf, 0x11, 0xe0]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
];

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const buffer = Buffer.alloc(4_096);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function* bounded(stream: Readable): AsyncGenerator<Buffer> {
  let total = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    total += bytes.length;
    if (total > importLimits.unpackedBytes) fail("limit", "tooLarge");
    yield bytes;
  }
}

/** The bytes of a text file, unpacked on the way where it is gzip. */
function bytesOf(path: string, isGzip: boolean): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  if (!isGzip) return bounded(file);
  const unpacked = file.pipe(createGunzip());
  file.on("error", (error) => unpacked.destroy(error));
  return bounded(unpacked);
}

async function sampleOf(chunks: AsyncGenerator<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    size += chunk.length;
    if (size >= sampleBytes) break;
  }
  return Buffer.concat(parts).subarray(0, sampleBytes);
}

/** UTF-8 must hold to the end: a file whose beginning is plain ASCII may turn out otherwise further on. */
async function encodingOf(bytes: () => AsyncGenerator<Buffer>, sample: Buffer): Promise<Encoding> {
  const guess = detectEncoding(sample);
  if (guess !== "utf-8" || sample.length < sampleBytes) return guess;
  for await (const chunk of bytes()) {
    const body = chunk.subarray(chunk.findIndex((byte) => (byte & 0xc0) !== 0x80));
    if (!isUtf8Text(body)) return detectEncoding(body);
  }
  return guess;
}

function refuseRubbish(sample: Buffer, encoding: Encoding) {
  if (sample.length === 0) fail("invalid", "empty");
  const text = sample.subarray(0, 65_536);
  const controls = text.filter((byte) => byte < 9 || (byte > 13 && byte < 27)).length;
  if (!encoding.startsWith("utf-16") && controls > text.length * 0.01) fail("invalid", "binary");
  const start = sample.toString("latin1", 0, 200).replace(/^[^\x21-\x7e]+/, "");
  if (/^<(\?xml|!doctype|html|rss|bmecat)/i.test(start)) fail("invalid", "markup");
  if (/^[[{]\s*["[{]/.test(start)) fail("invalid", "json");
}

async function openText(path: string, isGzip: boolean): Promise<Source> {
  const bytes = () => bytesOf(path, isGzip);
  const sample = await sampleOf(bytes()).catch((error: unknown) => {
    if (isGzip && error instanceof Error && "code" in error && String(error.code).startsWith("Z_")) fail("invalid", "broken");
    throw error;
  });
  const encoding = await encodingOf(bytes, sample);
  refuseRubbish(sample, encoding);
  return {
    format: "csv",
    encoding: encodingName(encoding, sample),
    rows: () => readDelimited(decode(bytes(), encoding)),
    merges: [],
    pictures: new Map(),
  };
}

/**
 * Opens a supplier's file by its content, whatever its name: delimited text in any of the usual encodings, plain or gzip, or an
 * Excel workbook. Everything else is refused with a reason: `invalid` for what it is, `limit` for its size.
 */
export async function openSource(path: string): Promise<Source> {
  const about = await stat(path).catch(() => fail("notFound", "noFile"));
  if (!about.isFile()) fail("invalid", "directory");
  if (about.size === 0) fail("invalid", "empty");
  if (about.size > importLimits.fileBytes) fail("limit", "tooLarge");
  const head = await firstBytes(path);
  for (const [reason, bytes] of strangers) if (magic(head, ...bytes)) fail("invalid", reason);
  if (magic(head, 0x50, 0x4b)) return openWorkbook(path);
  return openText(path, magic(head, 0x1f, 0x8b));
}
