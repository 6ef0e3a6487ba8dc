import { createHash } from "node:crypto";
import type { Analyser } from "#lib/platform/search/analyser";
import { type StoredDocument, toStored } from "#lib/platform/search/document";
import type { IndexDefinition, SearchDocument } from "#lib/platform/search/engine";
import type { Dictionary } from "./dictionary.ts";

/** A row of a documents table, each column as the text that Postgres reads. */
export type Row = {
  id: string;
  /** Of all but its figures: a document with the same one is cut and counted alike. */
  digest: string;
  words: string;
  names: string;
  heads: string;
  titles: string;
  facets: string;
  packed: string;
  packed_family: string;
  numbers: string;
  quality: number;
};

export const columns = [
  "id",
  "digest",
  "words",
  "names",
  "heads",
  "titles",
  "facets",
  "packed",
  "packed_family",
  "numbers",
  "quality",
] as const;

const isNumber = (value: number | null | undefined): value is number => typeof value === "number" && Number.isFinite(value);

const bytes = (numbers: readonly number[]) => `\\x${Buffer.from(Int32Array.from(numbers).buffer).toString("hex")}`;

export const digestOfTexts = ({ texts, codes, titles, facets }: SearchDocument): string =>
  createHash("sha1")
    .update(JSON.stringify([texts, codes, titles, facets]))
    .digest("base64url");

/** A document's figures in the order of the definition, and the one by which it stands where nothing is asked. */
export function figuresOf({ numbers: order }: IndexDefinition, { numbers }: SearchDocument): Pick<Row, "numbers" | "quality"> {
  const written = order.map((key) => numbers[key]).map((value) => (isNumber(value) ? String(value) : "NULL"));
  return { numbers: `{${written.join(",")}}`, quality: isNumber(numbers.quality) ? numbers.quality : 0 };
}

/** Turns documents into rows; `onWords` hears the words of each. */
export function toRows(
  definition: IndexDefinition,
  documents: readonly SearchDocument[],
  tools: { analyser: Analyser; dictionary: Dictionary; onWords: (stored: StoredDocument) => void },
): Row[] {
  return documents.map((document) => {
    const stored = toStored(definition, document, tools.analyser);
    tools.onWords(stored);
    const { single, family } = tools.dictionary.encode(document);
    return {
      id: document.id,
      digest: digestOfTexts(document),
      words: stored.vector,
      names: stored.names,
      heads: stored.heads,
      titles: JSON.stringify(document.titles.map(({ text, language }) => [text, language])),
      facets: `{${[...single, ...family].join(",")}}`,
      packed: bytes(single),
      packed_family: bytes(family),
      ...figuresOf(definition, document),
    };
  });
}

const escapes: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

const copyCell = (value: string | number) =>
  String(value)
    .replace(/[\\\n\r\t]/g, (sign) => escapes[sign] ?? sign)
    .replaceAll("\u0000", "");

/** Rows in the text format of COPY. */
export const toCopy = (rows: readonly Row[]) =>
  rows.map((row) => `${columns.map((column) => copyCell(row[column])).join("\t")}\n`).join("");
