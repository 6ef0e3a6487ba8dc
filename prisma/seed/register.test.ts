import { expect, test } from "vitest";
import { isCreditCode, organisationCodeOf } from "#lib/company/schema/identity";
import { readSeed } from "./content.ts";
import { recordCount, recordRows } from "./register.ts";

const rootSlugs = readSeed<{ slug: string }[]>("taxonomy.json").map(({ slug }) => slug);
const firm = {
  id: "f",
  slug: "f",
  nameZh: "宁波试验厂",
  nameEn: "Trial",
  district: "330205",
  foundedYear: 2001,
  root: "lighting",
};

test("the register has 6,000 entries with valid codes of their own, the same at every run", () => {
  const rows = recordRows([firm], rootSlugs, new Date("2026-11-23"));
  expect(rows).toHaveLength(recordCount);
  expect(rows.filter(({ companyId }) => companyId === "f")).toHaveLength(1);
  const codes = rows.map(({ creditCode }) => String(creditCode));
  expect(codes.filter((code) => !isCreditCode(code) || organisationCodeOf(code) === null)).toEqual([]);
  expect(new Set(codes).size).toBe(recordCount);
  expect(new Set(rows.map(({ nameZh }) => nameZh)).size).toBe(recordCount);
  expect(recordRows([firm], rootSlugs, new Date("2026-11-23"))).toEqual(rows);
});
