import { hueOf } from "#lib/taxonomy/pictures";

const byte = (linear: number) => {
  const clamped = Math.min(1, Math.max(0, linear));
  const encoded = clamped <= 0.0031308 ? 12.92 * clamped : 1.055 * clamped ** (1 / 2.4) - 0.055;
  return Math.round(encoded * 255)
    .toString(16)
    .padStart(2, "0");
};

/** OKLCH (lightness 0–1, chroma, hue in degrees) as sRGB hex; matrices of https://bottosson.github.io/posts/oklab. */
export function oklch(lightness: number, chroma: number, hue: number): string {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
  const green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
  const blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s;
  return `#${byte(red)}${byte(green)}${byte(blue)}`;
}

const accents: Record<string, number> = {
  "hardware-tools": 225,
  furniture: 175,
  "shoes-bags": 200,
  "gifts-crafts": 78,
  "toys-baby": 28,
  "sports-garden": 45,
  "beauty-health": 60,
  "food-beverage": 40,
};

/** The inks of one root category: everything in its own hue, and one accent from elsewhere on the colour wheel. Yellow needs more light to be itself. */
export function inksOf(root: string) {
  const hue = hueOf(root);
  const [lift, glow] = hue > 80 && hue < 115 ? [0.035, 1.7] : [0, 1];
  return {
    groundTop: oklch(0.972, 0.01, hue),
    groundFoot: oklch(0.93 + lift / 2, 0.022, hue),
    halo: oklch(0.988, 0.008, hue),
    shadow: oklch(0.68, 0.04, hue),
    line: oklch(0.4, 0.055, hue),
    paper: oklch(0.993, 0.004, hue),
    tint: oklch(0.9 + lift, 0.034 * glow, hue),
    deep: oklch(0.79 + lift, 0.058 * glow, hue),
    accent: root === "lighting" ? oklch(0.91, 0.105, 92) : oklch(0.87, 0.056, accents[root] ?? 62),
  };
}

export type Inks = ReturnType<typeof inksOf>;
