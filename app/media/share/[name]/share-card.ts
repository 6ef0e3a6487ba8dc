import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";

const width = 1200;
const height = 630;
const side = 470;
const markSize = 220;

const ground = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><linearGradient id="sea"><stop offset="0" stop-color="#0b3f5e"/><stop offset="1" stop-color="#11628c"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#sea)"/>
    <path d="M0 560c50-26 100-26 150 0s100 26 150 0 100-26 150 0 100 26 150 0 100-26 150 0 100 26 150 0 100-26 150 0 100 26 150 0v80H0z" fill="#ffffff" fill-opacity=".08"/>
  </svg>`,
);

const frame = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="${side + 40}" height="${side + 40}"><rect width="100%" height="100%" rx="24" fill="#ffffff"/></svg>`,
);

const mark = async () =>
  sharp(await readFile(join(process.cwd(), "app/icon.svg")), { density: 600 })
    .resize(markSize)
    .toBuffer();

/** A card of 1200 × 630 pixels with the mark of the fair and, where there is one, a product's picture. */
export async function shareCard(picture: Uint8Array | null): Promise<Uint8Array> {
  const top = (height - side) / 2;
  const left = width - side - 90;
  const goods =
    picture &&
    (await sharp(picture)
      .resize(side, side, { fit: "contain", background: "#ffffff" })
      .flatten({ background: "#ffffff" })
      .toBuffer());
  const markAt = { top: Math.round((height - markSize) / 2), left: goods ? 160 : Math.round((width - markSize) / 2) };
  return sharp(ground)
    .composite([
      { input: await mark(), ...markAt },
      ...(goods
        ? [
            { input: frame, top: top - 20, left: left - 20 },
            { input: goods, top, left },
          ]
        : []),
    ])
    .jpeg({ quality: 84, mozjpeg: true })
    .toBuffer();
}
