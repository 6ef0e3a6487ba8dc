import { type Inks, inksOf } from "./colours.ts";
import { draw } from "./pen.ts";

const ground = (inks: Inks) =>
  `<defs><linearGradient id="g" x2="0" y2="1"><stop stop-color="${inks.groundTop}"/><stop offset="1" stop-color="${inks.groundFoot}"/></linearGradient>` +
  `<radialGradient id="s"><stop stop-color="${inks.shadow}" stop-opacity=".55"/><stop offset="1" stop-color="${inks.shadow}" stop-opacity="0"/></radialGradient></defs>` +
  `<path fill="url(#g)" d="M0 0h640v640H0z"/><circle cx="320" cy="312" r="226" fill="${inks.halo}" opacity=".7"/>`;

const shadow = (x: number, width: number) =>
  `<ellipse cx="${x}" cy="484" rx="${width}" ry="${Math.round(width / 7)}" fill="url(#s)"/>`;

const page = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 640">${inside}</svg>\n`;

/** One kind of goods, alone on its tinted ground. */
export function portrait(drawing: string, root: string): string {
  const inks = inksOf(root);
  return page(`${ground(inks)}${shadow(320, 190)}<g transform="translate(130 142) scale(3.8)">${draw(drawing, inks)}</g>`);
}

/** Several kinds side by side: what a whole root category looks like. */
export function stillLife(drawings: string[], root: string): string {
  const inks = inksOf(root);
  const width = 480 / drawings.length;
  const goods = drawings.map((drawing, at) => {
    const left = 80 + width * at;
    const scale = width / 92;
    return `${shadow(left + width / 2, width / 2)}<g transform="translate(${left} ${484 - 90 * scale}) scale(${scale})">${draw(drawing, inks)}</g>`;
  });
  return page(ground(inks) + goods.join(""));
}
