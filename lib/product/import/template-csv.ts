import { stringify } from "csv-stringify/sync";
import { wordsOf } from "#lib/platform/i18n/words";
import examples from "./data/template.json" with { type: "json" };

export const templateRows = () => [Object.keys(examples[0] ?? {}), ...examples.map((example) => Object.values(example))];

const csv = (rows: readonly (readonly string[])[]) => stringify([...rows], { bom: true, record_delimiter: "windows" });

/** The import template with two example rows, as CSV that Excel opens in the right encoding. */
export const templateCsv = (): string => csv(templateRows());

const fieldOf = (key: string) =>
  key === "model" ? "modelNumber" : key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The same with headings in both languages, for people who fill it in by hand. */
export function bilingualTemplateCsv(): string {
  const [keys = [], ...rows] = templateRows();
  const says = ["zh", "en"].map((locale) => wordsOf(locale, "imports"));
  return csv([keys.map((key) => says.map((say) => say(`headings.${fieldOf(key)}`)).join(" / ")), ...rows]);
}
