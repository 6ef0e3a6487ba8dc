import { createHash } from "node:crypto";
import sharp from "sharp";
import { db } from "#lib/platform/db";
import { AppError, fail } from "#lib/platform/errors";
import { defineEvent, emit } from "#lib/platform/jobs";
import { widthsOf } from "#lib/platform/urls";
import { newKey, store } from "./store.ts";

export const pictureFormats = ["avif", "webp"] as const;
export type PictureFormat = (typeof pictureFormats)[number];

sharp.cache(false);
sharp.concurrency(1);

const largestSide = 1600;
const mostBytes = 20_000_000;
const readable = { limitInputPixels: 50_000_000, failOn: "error" } as const;
const accepted = new Set(["jpeg", "png", "webp", "gif", "tiff", "heif", "avif"]);

export const pictureSaved = defineEvent<{ fileId: string }>("picture.saved");

/**
 * Stores a picture, re-encoded as WebP without metadata, at most 1,600 pixels a side; the same bytes are stored once.
 * Returns the id of its StoredFile. Fails with `invalid` where the bytes are no picture, `limit` above 20 MB or 50 megapixels.
 */
export async function savePicture(bytes: Buffer, name: string): Promise<string> {
  if (bytes.length > mostBytes) fail("limit", "picture");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const known = await db.storedFile.findUnique({ where: { sha256 }, select: { id: true } });
  if (known) return known.id;

  const { data, info } = await encode(bytes);
  const key = newKey();
  await store.put(key, data, { contentType: "image/webp" });
  const file = { key, name: name.slice(0, 200), contentType: "image/webp", bytes: data.length, sha256 };
  return db.$transaction(async (tx) => {
    const { id } = await tx.storedFile.upsert({
      where: { sha256 },
      create: { ...file, width: info.width, height: info.height },
      update: {},
      select: { id: true },
    });
    await emit(tx, pictureSaved, { fileId: id });
    return id;
  });
}

async function encode(bytes: Buffer) {
  const { format } = await sharp(bytes, readable).metadata().catch(refuse);
  if (!accepted.has(format ?? "")) fail("invalid", "picture");
  return sharp(bytes, readable)
    .autoOrient()
    .resize(largestSide, largestSide, { fit: "inside", withoutEnlargement: true })
    .webp({ quality: 88 })
    .toBuffer({ resolveWithObject: true })
    .catch(refuse);
}

const refuse = (error: unknown): never => {
  throw error instanceof AppError ? error : new AppError("invalid", "picture");
};

const derivedKey = (key: string, width: number, format: PictureFormat) => `${key}.d/${width}.${format}`;

/**
 * A stored picture in one of `pictureWidths` and `pictureFormats`, made on first use and kept. Never enlarges.
 * Fails with `notFound` where the key is unknown.
 */
export async function derivedPicture(key: string, width: number, format: PictureFormat): Promise<Uint8Array> {
  const derived = derivedKey(key, width, format);
  if (await store.exists(derived)) return store.getBytes(derived);
  if (!(await store.exists(key))) fail("notFound");
  const source = sharp(await store.getBytes(key)).resize({ width, withoutEnlargement: true });
  const bytes = await (format === "avif" ? source.avif({ quality: 55, effort: 2 }) : source.webp({ quality: 80 })).toBuffer();
  await store.put(derived, bytes);
  return bytes;
}

/** Makes all sizes of a picture ahead of its first reader. */
export async function derivePictures({ fileId }: { fileId: string }): Promise<void> {
  const file = await db.storedFile.findUnique({ where: { id: fileId }, select: { key: true, width: true } });
  if (!file) return;
  for (const width of widthsOf(file.width)) {
    for (const format of pictureFormats) await derivedPicture(file.key, width, format);
  }
}
