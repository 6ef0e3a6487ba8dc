import { randomUUID } from "node:crypto";
import { indexCompanies } from "#lib/company/jobs";
import { db } from "#lib/platform/db";
import { indexProducts } from "#lib/product/jobs";
import { loadTaxonomy } from "#lib/taxonomy/bulk";

async function rates() {
  const on = new Date("2026-11-20");
  const given = [
    { currency: "USD", perUsd: 1 },
    { currency: "EUR", perUsd: 0.9 },
  ];
  await db.exchangeRate.createMany({ data: given.map((rate) => ({ ...rate, on, source: "test" })), skipDuplicates: true });
}

async function someLeaf() {
  await loadTaxonomy();
  return db.category.findFirstOrThrow({
    where: { parentId: { not: null } },
    orderBy: { slug: "asc" },
    select: { id: true, slug: true },
  });
}

const product = (word: string, at: number) => ({
  sku: `${word}-${at}`,
  slug: `${word}-${at}`,
  status: "LIVE" as const,
  nameEn: `${word} flask ${at}`,
  nameZh: at % 2 === 0 ? null : `${word} 保温杯 ${at}`,
  moq: 100 * at,
  leadTimeDays: 10 * at,
  hasSample: at === 1,
  originCode: "CN",
  hsCode: "961700",
  attributes: { finish: { label: "Finish", value: "matt" }, capacity: 500, vacuum: true },
  firstPublishedAt: new Date(),
});

/** The hexadecimal digits of a text, 0 to 9 written as g to p: a word for search that is as random as the digits were. */
const lettersOf = (text: string) =>
  text.replaceAll("-", "").replace(/\d/g, (digit) => String.fromCharCode("g".charCodeAt(0) + Number(digit)));

/** A firm of its own with four live products and a draft, found by a word that nobody else has. */
export async function openFair() {
  await rates();
  const category = await someLeaf();
  const word = `zq${lettersOf(randomUUID()).slice(0, 10)}`;
  const company = await db.company.create({
    data: {
      slug: `firm-${word}`,
      nameEn: `${word} Works`,
      nameZh: "器皿厂",
      districtCode: "330212",
      businessType: "MANUFACTURER",
      markets: ["DE"],
      languages: ["en"],
    },
    select: { id: true, slug: true },
  });
  const ids: string[] = [];
  for (const at of [1, 2, 3, 4]) {
    const breaks = [
      { currency: "USD", incoterm: "FOB", place: "Ningbo", minQuantity: 100, price: at + 0.5 },
      { currency: "USD", incoterm: "FOB", place: "Ningbo", minQuantity: 1000, price: at },
    ];
    const data = {
      ...product(word, at),
      companyId: company.id,
      categoryId: category.id,
      ...(at === 4 ? {} : { priceBreaks: { create: breaks } }),
    };
    ids.push((await db.product.create({ data, select: { id: true } })).id);
  }
  const draft = await db.product.create({
    data: { ...product(word, 9), status: "DRAFT", companyId: company.id, categoryId: category.id },
    select: { id: true, slug: true },
  });
  await indexProducts({ productIds: [...ids, draft.id] });
  await indexCompanies({ companyIds: [company.id] });
  return { word, company, category, ids, draft };
}
