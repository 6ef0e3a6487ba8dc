import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { AppError, fail } from "#lib/platform/errors";
import { importLimits } from "./limits.ts";

/** The bytes of a text file, as often as they are needed, and the beginning of them. */
export type TextFile = { bytes: () => AsyncGenerator<Buffer>; sample: Buffer };

export const sampleBytes = 1 << 20;

async function* bounded(stream: Readable): AsyncGenerator<Buffer> {
  let total = 0;
  try {
    for await (const chunk of stream) {
      const bytes = Buffer.from(chunk);
      total += bytes.length;
      if (total > importLimits.unpackedBytes) fail("limit", "tooLarge");
      yield bytes;
    }
  } catch (error) {
    if (!(error instanceof AppError) && error instanceof Error && "code" in error && String(error.code).startsWith("Z_")) {
      fail("invalid", "broken");
    }
    throw error;
  }
}

/** The bytes of a file, unpacked on the way where it is gzip. */
function bytesOf(path: string, isPacked: boolean): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  if (!isPacked) return bounded(file);
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

export async function openTextFile(path: string, isPacked: boolean): Promise<TextFile> {
  const bytes = () => bytesOf(path, isPacked);
  return { bytes, sample: await sampleOf(bytes()) };
}
