import own from "./data/currencies.json" with { type: "json" };
import { fold, type Term } from "./fold.ts";

const zh = new Intl.DisplayNames("zh-CN", { type: "currency" });
const en = new Intl.DisplayNames("en", { type: "currency" });
const codes = Intl.supportedValuesOf("currency");

/** Currencies by ISO 4217 code, those of the trade first. */
export const currencies: readonly Term[] = [...new Set([...own.main, ...codes])].map((code) => ({
  code,
  zh: zh.of(code) ?? code,
  en: en.of(code) ?? code,
}));

const table = new Map<string, string>();
for (const { code, zh, en } of currencies) for (const name of [code, zh, en]) table.set(fold(name), code);
for (const [name, code] of Object.entries(own.synonyms)) table.set(fold(name), code);

/** The code of a currency from its code, sign or name; a lone dollar sign is the US dollar, a lone yen sign the yuan. */
export const currencyCode = (text: string): string | null => table.get(fold(text)) ?? null;

/** Signs and names other than codes, longest first, for finding a currency inside a text. */
export const currencyWords: readonly string[] = Object.keys(own.synonyms).sort((a, b) => b.length - a.length);

const known = new Set(currencies.map(({ code }) => code));
export const isCurrency = (code: string): boolean => known.has(code);
