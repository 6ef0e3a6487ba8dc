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

/** Several kinds side by side, the middle one the largest: what a whole root category looks like. */
export function stillLife(drawings: string[], root: string): string {
  const inks = inksOf(root);
  const middle = (drawings.length - 1) / 2;
  const scales = drawings.map((_, at) => 2.55 - 0.75 * Math.abs(at - middle));
  const breadths = scales.map((scale) => Math.round(scale * 94));
  const start = 320 - breadths.reduce((sum, breadth) => sum + breadth, 0) / 2;
  const goods = drawings.map((drawing, at) => {
    const [scale = 1, breadth = 0] = [scales[at], breadths[at]];
    const left = start + breadths.slice(0, at).reduce((sum, before) => sum + before, 0);
    const place = `translate(${Math.round(left + breadth / 2 - scale * 50)} ${Math.round(484 - 90 * scale)}) scale(${scale})`;
    return `${shadow(Math.round(left + breadth / 2), Math.round(breadth / 2))}<g transform="${place}">${draw(drawing, inks)}</g>`;
  });
  return page(ground(inks) + goods.join(""));
}
