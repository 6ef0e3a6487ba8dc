import { pinyin } from "pinyin-pro";

const longest = 80;

const ascii = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");

/** The words of a product's address: its English name, else the Chinese one in pinyin; an ending from its id makes it unique. */
export function slugWords(nameEn: string | null, nameZh: string | null): string {
  const english = ascii(nameEn ?? "");
  const words = english || ascii(pinyin(nameZh ?? "", { toneType: "none", nonZh: "consecutive" })) || "product";
  return words.length <= longest ? words : words.slice(0, longest).replace(/-[^-]*$/, "");
}

/** A key for a supplier's own attribute from its label: ASCII words, pinyin for Chinese. */
export const attributeSlug = (label: string): string =>
  ascii(pinyin(label.normalize("NFKC"), { toneType: "none", nonZh: "consecutive" }))
    .replaceAll("-", "_")
    .slice(0, 60) || "attribute";
