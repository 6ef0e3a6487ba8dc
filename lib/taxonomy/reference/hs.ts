import chapterData from "./data/hs-chapters.json" with { type: "json" };
import codeData from "./data/hs-codes.json" with { type: "json" };
import type { Term } from "./fold.ts";

/** The chapters of the Harmonized System 2022. */
export const hsChapters: readonly Term[] = chapterData;

const codes = new Set<string>();
for (const [chapter, tails] of Object.entries(codeData)) {
  for (let at = 0; at < tails.length; at += 4) codes.add(chapter + tails.slice(at, at + 4));
}

export const hsCodeCount = codes.size;

/** Whether the six digits are a subheading of HS 2022. */
export const isHsCode = (code: string): boolean => codes.has(code);

/**
 * The six-digit code of what was written: dots and national digits behind are left out, one leading zero that a spreadsheet
 * dropped is put back. Null where the result is not in HS 2022.
 */
export function readHsCode(text: string): string | null {
  const digits = text.normalize("NFKC").replace(/[\s.-]/g, "");
  if (!/^\d{5,13}$/.test(digits)) return null;
  const padded = digits.length % 2 === 1 ? `0${digits}` : digits;
  for (const candidate of [digits.slice(0, 6), padded.slice(0, 6)]) if (codes.has(candidate)) return candidate;
  return null;
}
