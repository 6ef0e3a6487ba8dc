import { extractText, getDocumentProxy } from "unpdf";
import { expect, it } from "vitest";
import { wordsOf } from "#lib/platform/i18n/words";
import { compare } from "#lib/quotation/comparison/compare";
import { readWish, wishOf } from "#lib/quotation/schema/comparison-wish";
import { line, plain } from "#lib/testing/offer-content";
import type { ComparedOffers } from "./comparison.ts";
import { comparisonSheet } from "./export.ts";
import { comparisonPdf } from "./export-pdf.ts";

const asked = [1, 2].map((position) => ({
  position,
  item: `保温杯 ${position}`,
  specification: "",
  quantity: "1000",
  unit: "件",
  said: "",
}));

const offer = (currency: string, unitPrice: string, at: number) => ({
  id: `q${at}`,
  company: { nameZh: `宁波 ${at} 厂`, nameEn: null },
  content: plain({ currency, lines: asked.map(({ position }) => line(position, unitPrice)) }),
});

/** Only what the files read of compared offers. */
function compared(): ComparedOffers {
  const offers = [
    offer("USD", "2", 0),
    offer("CNY", "14.0405", 1),
    offer("GBP", "9", 2),
    ...[3, 4, 5, 6, 7, 8].map((at) => offer("USD", "3", at)),
  ];
  const rates = new Map([["CNY", { perUsd: "7.2", on: "2026-11-20", source: "ECB" }]]);
  const delivery = { incoterm: "CIF", place: "Lagos", known: {} };
  const ground = { asked, base: "USD", rates, delivery };
  const comparison = compare(
    offers.map(({ id, content }) => ({ quotationId: id, content })),
    ground,
  );
  return { offers, base: "USD", rates, delivery, comparison, sheets: [] } as unknown as ComparedOffers;
}

it("prints the figures of the workbook, what is unknown as unknown, and each rate with its day and source", async () => {
  const reader = { locale: "zh", words: wordsOf("zh", "quotation") };
  const heading = {
    title: "“保温杯”收到的报价",
    author: "YongFair",
    at: new Date(0),
    footer: (page: number, of: number) => `${page}/${of}`,
  };
  const bytes = await comparisonPdf(compared(), { asked, heading }, reader);
  const { text: pages } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
  const text = pages.join(" ").replaceAll(/\s+/g, " ");
  const { headings, rows } = comparisonSheet(compared(), asked, reader);
  const figures = rows.flat().filter((cell) => typeof cell === "number");
  for (const figure of figures) expect(text).toContain(figure.toLocaleString("en", { maximumFractionDigits: 6 }));
  for (const firm of headings) expect(text).toContain(firm);
  expect(text).toContain("1.950069");
  expect(text).toContain(reader.words("unknown"));
  expect(text).toContain(reader.words("ratesLine", { day: "2026-11-20", source: "ECB", rates: "7.2 CNY" }));
  expect(text).toContain(reader.words("missingRate", { currency: "GBP" }));
  expect(text).toContain(reader.words("cheapest"));
  expect(text).toContain("1/1");
});

it("is asked for by an address that says how it is compared on the page", () => {
  const wish = wishOf({ base: "CNY", delivery: { incoterm: "CIF", place: "Lagos", known: { MAIN: "250" } } });
  expect(readWish({ ...wish, format: "pdf" })).toEqual({
    currency: "CNY",
    incoterm: "CIF",
    place: "Lagos",
    known: { MAIN: "250" },
  });
});
