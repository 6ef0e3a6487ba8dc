import { readFileSync } from "node:fs";
import { join } from "node:path";
import PDFDocument from "pdfkit";

export type Weight = "regular" | "bold";

/** What is used of a parsed font: its measures and which characters it has. */
export type Face = {
  unitsPerEm: number;
  hasGlyphForCodePoint: (point: number) => boolean;
  glyphForCodePoint: (point: number) => { advanceWidth: number };
};
export type Faces = Readonly<Record<Weight, Face>>;

const folder = join(/* turbopackIgnore: true */ process.cwd(), "node_modules/@expo-google-fonts/noto-sans-sc");
const files: Record<Weight, string> = {
  regular: "400Regular/NotoSansSC_400Regular.ttf",
  bold: "700Bold/NotoSansSC_700Bold.ttf",
};

/** pdfkit keeps the parsed font of a document there; its types do not say so. */
const parsedFont = (doc: object): Face => (doc as { _font: { font: Face } })._font.font;

function parse(file: string): Face {
  const bytes = readFileSync(join(folder, file));
  return parsedFont(new PDFDocument({ autoFirstPage: false }).font(bytes));
}

let parsed: Faces | undefined;

/** Noto Sans SC, parsed once a process: Chinese (simplified), Latin, Greek and Cyrillic. */
export const faces = (): Faces => (parsed ??= { regular: parse(files.regular), bold: parse(files.bold) });

/** pdfkit takes a parsed font wherever it takes the bytes of one, which its types do not say. */
export const asSource = (face: Face): Uint8Array => face as unknown as Uint8Array;

const invisible = /[\s\p{Cc}\p{Cf}\p{Mn}]/u;

/** Characters of a text that the font cannot draw. */
export const undrawn = (text: string): string[] =>
  [...new Set(text)].filter((mark) => !invisible.test(mark) && !faces().regular.hasGlyphForCodePoint(mark.codePointAt(0) ?? 0));
