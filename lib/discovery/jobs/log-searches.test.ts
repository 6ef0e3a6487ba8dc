import { expect, test } from "vitest";
import { system, visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { unique } from "#lib/testing/factories";
import { flushSearches, recordSearch } from "./log-searches.ts";

const made = { index: "product", locale: "en", total: 3, page: 1 } as const;

test("a search is written down in lower case with its outcome and nothing about who asked", async () => {
  const query = unique("Vacuum Flask");
  recordSearch(visitor, { ...made, query: `  ${query} `, corrected: "vacuum flask" });
  await flushSearches();
  const rows = await db.searchLog.findMany({ where: { query: query.toLowerCase() } });
  expect(rows).toMatchObject([{ ...made, corrected: "vacuum flask" }]);
  expect(Object.keys(rows[0] ?? {}).sort()).toEqual([
    "corrected",
    "createdAt",
    "id",
    "index",
    "locale",
    "page",
    "query",
    "total",
  ]);
});

test("searches without words and those of the house itself are not written down", async () => {
  const query = unique("kettle");
  recordSearch(visitor, { ...made, query: "   " });
  recordSearch(system("test"), { ...made, query });
  await flushSearches();
  expect(await db.searchLog.count({ where: { query: { in: ["", query] } } })).toBe(0);
});
