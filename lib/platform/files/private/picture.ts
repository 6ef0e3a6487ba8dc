import sharp from "sharp";

sharp.cache(false);
sharp.concurrency(1);

const largestSide = 4000;
const readable = { limitInputPixels: 50_000_000, failOn: "error" } as const;

/**
 * A picture of a paper, encoded anew in its own format: turned upright, without metadata, at most 4,000 pixels a side.
 * Null where it is broken or above 50 megapixels.
 */
export async function cleanPicture(bytes: Buffer, ending: string): Promise<Buffer | null> {
  const picture = sharp(bytes, readable)
    .autoOrient()
    .resize(largestSide, largestSide, { fit: "inside", withoutEnlargement: true });
  const encoded =
    ending === "png" ? picture.png() : ending === "webp" ? picture.webp({ quality: 90 }) : picture.jpeg({ quality: 90 });
  return encoded.toBuffer().catch(() => null);
}
