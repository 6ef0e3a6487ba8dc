import names from "i18n-iso-countries/codes.json" with { type: "json" };
import en from "i18n-iso-countries/langs/en.json" with { type: "json" };
import zh from "i18n-iso-countries/langs/zh.json" with { type: "json" };
import own from "./data/countries.json" with { type: "json" };
import { fold, type Term } from "./fold.ts";

type Names = Record<string, string | string[]>;
const first = (name: string | string[] | undefined) => (Array.isArray(name) ? name[0] : name) ?? "";
const all = (name: string | string[] | undefined) => (Array.isArray(name) ? name : name ? [name] : []);

const zhNames: Names = zh.countries;
const enNames: Names = en.countries;
const overrides: Record<string, { zh: string; en: string }> = own.names;

/** Countries and regions by ISO 3166-1 code, named as a Chinese public body names them. */
export const countries: readonly Term[] = names
  .map(([code = ""]) => ({ code, ...(overrides[code] ?? { zh: first(zhNames[code]), en: first(enNames[code]) }) }))
  .filter(({ zh, en }) => zh !== "" && en !== "")
  .sort((a, b) => a.code.localeCompare(b.code));

const table = new Map<string, string>();
for (const [code = "", alpha3 = ""] of names) {
  table.set(fold(code), code);
  table.set(fold(alpha3), code);
}
for (const { code, zh, en } of countries) {
  for (const name of [zh, en, ...all(zhNames[code]), ...all(enNames[code])]) table.set(fold(name), code);
}
for (const [name, code] of Object.entries(own.synonyms)) table.set(fold(name), code);

/** The code of a country from its code, a name in either language, or a place in it behind a comma ("Ningbo, China"). */
export function countryCode(text: string): string | null {
  const whole = table.get(fold(text));
  if (whole) return whole;
  const parts = text.split(/[,;/()\s]+/u).reverse();
  for (const part of [text.split(",").at(-1) ?? "", ...parts]) {
    const key = fold(part);
    const code = key.length > 2 || /\P{ASCII}/u.test(key) ? table.get(key) : undefined;
    if (code) return code;
  }
  return leadingHanName(text);
}

/** A Chinese name of two to six characters that begins the text, as in "country + city" without a space. */
function leadingHanName(text: string): string | null {
  if (!/^\p{Script=Han}{3}/u.test(text.trim())) return null;
  for (let length = 6; length >= 2; length -= 1) {
    const code = table.get(fold(text.trim().slice(0, length)));
    if (code) return code;
  }
  return null;
}
