import { productLimits } from "#lib/product/schema";
import type { Cells } from "./cells.ts";
import type { ImportField } from "./fields.ts";
import type { RowNotes } from "./issues.ts";
import { languageOf, plainText, shorten } from "./values/text.ts";
import { isNothing, tidy } from "./values/words.ts";

export type Texts = {
  nameZh: string | null;
  nameEn: string | null;
  descriptionZh: string | null;
  descriptionEn: string | null;
  packingZh: string | null;
  packingEn: string | null;
};

type Pair = { zh: string | null; en: string | null };
type Columns = { any: ImportField; zh: ImportField; en: ImportField; limit: number; clean: (text: string) => string };

/** Where one cell holds both languages, a line each, both are taken. */
function byLanguage(text: string, language: "zh" | "en" | null): Pair {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const [first, second] = lines;
  if (lines.length === 2 && first && second && languageOf(first) !== languageOf(second)) {
    return languageOf(first) === "zh" ? { zh: first, en: second } : { zh: second, en: first };
  }
  return (language ?? languageOf(text)) === "zh" ? { zh: text, en: null } : { zh: null, en: text };
}

/** A text in two languages from its own columns, and from a column without a language by its characters. */
function readPair(cells: Cells, columns: Columns, notes: RowNotes): Pair {
  const read = (field: ImportField) => {
    const cell = cells.fields.get(field);
    if (!cell || (columns.any === "name" ? !/[\p{L}\p{N}]/u.test(cell.text) : isNothing(cell.text))) return null;
    const { text, isCut } = shorten(columns.clean(cell.text), columns.limit);
    if (isCut) notes.warn("textCut", cell.label, text.slice(0, 80));
    return text === "" ? null : text;
  };
  const [any, zh, en] = [read(columns.any), read(columns.zh), read(columns.en)];
  const spare = any === null ? { zh: null, en: null } : byLanguage(any, cells.defaults.language);
  const pair = { zh: zh ?? spare.zh, en: en ?? spare.en };
  return columns.limit <= productLimits.name ? { zh: pair.zh && tidy(pair.zh), en: pair.en && tidy(pair.en) } : pair;
}

const lines = (text: string) => text.split("\n").map(tidy).join("\n").trim();

/** The texts of a product in both languages. A product without any name is rejected. */
export function readTexts(cells: Cells, notes: RowNotes): Texts {
  const name = readPair(cells, { any: "name", zh: "nameZh", en: "nameEn", limit: productLimits.name, clean: lines }, notes);
  if (name.zh === null && name.en === null) notes.reject("nameMissing", cells.fields.get("name")?.label ?? "name", "");
  const description = readPair(
    cells,
    { any: "description", zh: "descriptionZh", en: "descriptionEn", limit: productLimits.description, clean: plainText },
    notes,
  );
  const packing = readPair(
    cells,
    { any: "packing", zh: "packingZh", en: "packingEn", limit: productLimits.packing, clean: plainText },
    notes,
  );
  return {
    nameZh: name.zh,
    nameEn: name.en,
    descriptionZh: description.zh,
    descriptionEn: description.en,
    packingZh: packing.zh,
    packingEn: packing.en,
  };
}
