import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { Grades } from "./ndcg.ts";

export type JudgedQuery = { id: string; text: string; class: string; grades: Grades };
export type SampleProduct = {
  sku: string;
  nameZh: string | null;
  nameEn: string | null;
  descriptionZh: string | null;
  attributes: { label: string; value: string }[];
};
export type RelevanceSet = { name: string; queries: JudgedQuery[]; products: SampleProduct[] };

function read(path: string): string {
  const bytes = readFileSync(existsSync(path) ? path : `${path}.gz`);
  return (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString("utf8");
}

const lines = (path: string) =>
  read(path)
    .split("\n")
    .map((line) => line.replace(/\r$/, "").split("\t"))
    .filter(([id = ""]) => id !== "" && id !== "query_id");

function judged(folder: string, name: string): JudgedQuery[] {
  const grades = new Map<string, Map<string, number>>();
  for (const [id = "", product = "", grade = "0"] of lines(join(folder, `${name}.qrels.tsv`))) {
    const known = grades.get(id) ?? new Map<string, number>();
    grades.set(id, known.set(product, Number(grade)));
  }
  return lines(join(folder, `${name}.queries.tsv`)).map(([id = "", text = "", group = ""]) => ({
    id,
    text,
    class: group,
    grades: grades.get(id) ?? new Map(),
  }));
}

const sheetRows = z.array(z.record(z.string(), z.string()));

function fashion(data: string): SampleProduct[] {
  const rows = sheetRows.parse(parse(read(join(data, "products-fashion/products.csv")), { columns: true }));
  return rows.map(({ id = "", name = "", ...columns }) => ({
    sku: id,
    nameZh: null,
    nameEn: name || null,
    descriptionZh: null,
    attributes: Object.entries(columns).flatMap(([label, value]) => (value ? [{ label, value }] : [])),
  }));
}

const bilingual = z.object({
  id: z.string(),
  title_zh: z.string(),
  title_en: z.string(),
  description_zh: z.string().nullish(),
  category_zh: z.array(z.string()),
  category_en: z.array(z.string()),
  attributes: z.array(z.object({ name: z.string(), value: z.string() })),
});

function homeGoods(data: string): SampleProduct[] {
  return read(join(data, "products-zh-en/products.jsonl"))
    .split("\n")
    .filter(Boolean)
    .map((line) => bilingual.parse(JSON.parse(line)))
    .map((row) => ({
      sku: row.id,
      nameZh: row.title_zh,
      nameEn: row.title_en,
      descriptionZh: row.description_zh ?? null,
      attributes: [
        { label: "category", value: row.category_zh.join(" / ") },
        { label: "category en", value: row.category_en.join(" / ") },
        ...row.attributes.map(({ name, value }) => ({ label: name, value })),
      ],
    }));
}

const catalogues: Record<string, (data: string) => SampleProduct[]> = { "zh-en": homeGoods, fashion };

export const setNames = Object.keys(catalogues);

/** A set of judged queries with the products they were judged on; undefined where the data are not beside the project. */
export function loadSet(data: string, name: string): RelevanceSet | undefined {
  const load = catalogues[name];
  const folder = join(data, "search-dev");
  if (!load || !existsSync(join(folder, `${name}.queries.tsv`))) return undefined;
  return { name, queries: judged(folder, name), products: load(data) };
}
