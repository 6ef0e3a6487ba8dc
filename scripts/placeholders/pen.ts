import type { Inks } from "./colours.ts";

/** Drawings by slug, each in the pen's language: one piece a line, the first the farthest. */
export type Drawings = Record<string, string>;

type Tone = { fill?: keyof Inks; isOutlined?: true; isThin?: true };

const tones: Record<string, Tone> = {
  w: { fill: "paper", isOutlined: true },
  t: { fill: "tint", isOutlined: true },
  d: { fill: "deep", isOutlined: true },
  a: { fill: "accent", isOutlined: true },
  k: { fill: "line" },
  h: { fill: "paper" },
  b: { fill: "tint" },
  g: { fill: "deep" },
  c: { fill: "accent" },
  n: { isOutlined: true },
  s: { isOutlined: true, isThin: true },
};

const shapes: Record<string, string[]> = {
  o: ["cx", "cy", "r"],
  e: ["cx", "cy", "rx", "ry"],
  r: ["x", "y", "width", "height", "rx"],
};

function shape(drawn: string, attributes: string): string {
  const [kind = "", ...numbers] = drawn.split(/\s+/);
  const names = shapes[kind];
  if (!names) return `<path d="${drawn}"${attributes}/>`;
  const name = { o: "circle", e: "ellipse" }[kind] ?? "rect";
  return `<${name}${numbers.map((number, at) => ` ${names[at]}="${number}"`).join("")}${attributes}/>`;
}

const inked = ({ fill, isOutlined, isThin }: Tone, inks: Inks) =>
  (fill === "paper" ? "" : ` fill="${fill ? inks[fill] : "none"}"`) +
  (isOutlined ? "" : ' stroke="none"') +
  (isThin ? ' stroke-width="1.2"' : "");

/**
 * One piece: `<tone>[*][@degrees] <shape>`. The tone is a letter of `tones`; `*` draws the piece and its mirror image about
 * x = 50; `@` turns it about the centre. The shape is a path, or `o cx cy r`, `e cx cy rx ry`, `r x y width height rx`.
 */
function piece(line: string, inks: Inks): string {
  const [, letter = "", mirror, turn, drawn = ""] = /^(\w)(\*)?(?:@(-?\d+))? (.+)$/.exec(line) ?? [];
  const tone = tones[letter];
  if (!tone) throw new Error(`No such piece: ${line}`);
  const attributes = inked(tone, inks);
  const turned = turn ? ` transform="rotate(${turn} 50 50)"` : "";
  const once = shape(drawn, attributes + turned);
  return mirror ? `${once}<g transform="matrix(-1 0 0 1 100 0)">${once}</g>` : once;
}

/** A drawing on a grid of 100 × 100, standing on y = 90, as the inside of an SVG group. */
export function draw(drawing: string, inks: Inks): string {
  const lines = drawing.trim().split(/\s*\n\s*/);
  return `<g fill="${inks.paper}" stroke="${inks.line}" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">${lines
    .map((line) => piece(line, inks))
    .join("")}</g>`;
}
