import { open } from "node:fs/promises";
import { fail } from "#lib/platform/errors";

const begins = (bytes: Buffer, expected: readonly number[]) => expected.every((byte, at) => bytes[at] === byte);

/** File kinds that people send by mistake, by their first bytes. */
const strangers: readonly [string, readonly number[]][] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
];

/** Excel before 5.0 had no container: BIFF 2, 3 and 4 begin with their own mark. */
const bareBiff = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
];

const container = [0xd0, 0xcf, 0x11, 0xe0];
const directorySpan = 4_096;

async function bytesAt(path: string, position: number, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await file.read(buffer, 0, length, position);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** What Microsoft's old container holds, by the names in its directory: a workbook, one behind a password, something else. */
async function refuseContainer(path: string, head: Buffer): Promise<never> {
  const isWhole = head.length >= 512;
  const sector = isWhole ? 2 ** Math.min(head.readUInt16LE(30), 12) : 512;
  const first = isWhole ? head.readUInt32LE(48) : 0;
  const directory = await bytesAt(path, (first + 1) * sector, directorySpan);
  const holds = (name: string) => directory.includes(Buffer.from(name, "utf16le"));
  if (holds("EncryptedPackage")) fail("invalid", "encrypted");
  return fail("invalid", holds("WordDocument") || holds("PowerPoint Document") ? "office" : "oldExcel");
}

/** The first bytes of a file, after files that can be no table at all were refused by them. */
export async function headOf(path: string): Promise<Buffer> {
  const head = await bytesAt(path, 0, 4_096);
  for (const [reason, bytes] of strangers) if (begins(head, bytes)) fail("invalid", reason);
  if (bareBiff.some((bytes) => begins(head, bytes))) fail("invalid", "oldExcel");
  return begins(head, container) ? refuseContainer(path, head) : head;
}

export const isZip = (head: Buffer) => begins(head, [0x50, 0x4b]);
export const isGzip = (head: Buffer) => begins(head, [0x1f, 0x8b]);
