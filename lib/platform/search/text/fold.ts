import { Converter } from "opencc-js/t2cn";

const simplify = Converter({ from: "t", to: "cn" });
const han = /\p{Script=Han}/u;
const accented = /[\u00c0-\u024f\u1e00-\u1eff]/;

export const hasHan = (text: string) => han.test(text);

const withoutAccents = (text: string) =>
  accented.test(text) ? text.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC") : text;

const beyondAscii = /[^ -~]/;

/** The same as `fold`, but for traditional characters, which stay: enough where nothing Chinese is looked for, and much quicker. */
export const foldLatin = (text: string): string =>
  beyondAscii.test(text) ? withoutAccents(text.normalize("NFKC").toLowerCase()) : text.toLowerCase();

/** One spelling for all: full width to half width, lower case, no accents, traditional characters to simplified ones. */
export function fold(text: string): string {
  const lower = foldLatin(text);
  return hasHan(lower) ? simplify(lower) : lower;
}

/** An article number without the signs that people leave out or put in: "AB-12.3/x" is "ab123x". */
export const foldCode = (text: string) => fold(text).replace(/[^\p{L}\p{N}]+/gu, "");
