import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { savePicture } from "#lib/platform/files/images";

const folder = join(dirname(createRequire(import.meta.url).resolve("@lobehub/fluent-emoji-3d/package.json")), "assets");
const side = 640;
const goods = 400;

const ground = (hue: number) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><defs>
    <radialGradient id="g" cx="50%" cy="42%" r="75%"><stop offset="0" stop-color="hsl(${hue},45%,97%)"/><stop offset="1" stop-color="hsl(${hue},38%,88%)"/></radialGradient></defs>
    <rect width="100%" height="100%" fill="url(#g)"/><ellipse cx="320" cy="545" rx="170" ry="20" fill="hsl(${hue},25%,70%)" opacity=".35"/></svg>`,
  );

/** Sets the goods of an emoji picture on a tinted ground and stores the result; returns the id of the stored file. */
export async function saveGoodsPicture(fileName: string, hue: number): Promise<string> {
  const emoji = await readFile(join(folder, fileName));
  const front = await sharp(emoji).resize(goods, goods, { fit: "inside", kernel: "lanczos3" }).sharpen({ sigma: 0.8 }).toBuffer();
  const picture = await sharp(ground(hue))
    .composite([{ input: front, gravity: "centre" }])
    .png({ compressionLevel: 1 })
    .toBuffer();
  return savePicture(picture, fileName.replace(/\.webp$/, `-${hue}.png`));
}
