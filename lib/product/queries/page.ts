import type { Prisma } from "#generated/prisma/client";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { productsVisibleTo } from "#lib/product/policy";
import type { Attributes } from "#lib/product/schema";
import { attributeViews } from "./attributes.ts";
import { listCardsByIds, type PictureView, type ProductCard } from "./cards.ts";

const detail = {
  id: true,
  descriptionZh: true,
  descriptionEn: true,
  zhOrigin: true,
  enOrigin: true,
  brand: true,
  modelNumber: true,
  gtin: true,
  hsCode: true,
  originCode: true,
  orderMultiple: true,
  monthlyCapacity: true,
  packingZh: true,
  packingEn: true,
  portCode: true,
  paymentTerms: true,
  attributes: true,
  confirmedAt: true,
  category: {
    select: { id: true, slug: true, nameZh: true, nameEn: true, parent: { select: { slug: true, nameZh: true, nameEn: true } } },
  },
  priceBreaks: {
    select: { currency: true, incoterm: true, place: true, minQuantity: true, price: true },
    orderBy: [{ currency: "asc" }, { incoterm: "asc" }, { place: "asc" }, { minQuantity: "asc" }],
    take: 50,
  },
  pictures: {
    where: { fileId: { not: null } },
    select: { altZh: true, altEn: true, file: { select: { key: true, width: true, height: true } } },
    orderBy: { position: "asc" },
    take: 20,
  },
  certificates: { select: { scheme: true, number: true, expiresOn: true }, orderBy: { scheme: "asc" }, take: 50 },
  variants: { select: { sku: true, options: true, price: true, currency: true }, orderBy: { position: "asc" }, take: 200 },
} satisfies Prisma.ProductSelect;

type Row = Prisma.ProductGetPayload<{ select: typeof detail }>;

export type PriceGroup = {
  currency: string;
  incoterm: string | null;
  place: string | null;
  breaks: { minQuantity: string; price: string }[];
};

/** What the product page shows, ready to be cached: decimals and instants as strings. */
export async function findProductPage(actor: Actor, slug: string) {
  const row = await db.product.findFirst({ where: { AND: [{ slug }, productsVisibleTo(actor)] }, select: detail });
  const [card] = row ? await listCardsByIds(actor, [row.id]) : [];
  return row && card ? toPage(row, card) : null;
}

export type ProductPage = NonNullable<Awaited<ReturnType<typeof findProductPage>>>;

async function toPage(row: Row, card: ProductCard) {
  const { category, priceBreaks, pictures, certificates, variants, attributes, confirmedAt, orderMultiple, ...plain } = row;
  return {
    ...card,
    ...plain,
    rootCategory: category.parent ?? { slug: category.slug, nameZh: category.nameZh, nameEn: category.nameEn },
    orderMultiple: orderMultiple?.toString() ?? null,
    confirmedAt: confirmedAt?.toISOString() ?? null,
    priceGroups: priceGroups(priceBreaks),
    pictures: pictures.flatMap(({ file, ...alt }): PictureView[] => (file ? [{ ...file, ...alt }] : [])),
    certificates: certificates.map((one) => ({ ...one, expiresOn: one.expiresOn?.toISOString().slice(0, 10) ?? null })),
    variants: variants.map((one) => ({ ...one, options: texts(one.options), price: one.price?.toString() ?? null })),
    attributes: await attributeViews(category.id, stored(attributes)),
  };
}

function priceGroups(breaks: Row["priceBreaks"]): PriceGroup[] {
  const groups = new Map<string, PriceGroup>();
  for (const { currency, incoterm, place, minQuantity, price } of breaks) {
    const key = [currency, incoterm, place].join("|");
    const group = groups.get(key) ?? { currency, incoterm, place, breaks: [] };
    group.breaks.push({ minQuantity: minQuantity.toString(), price: price.toString() });
    groups.set(key, group);
  }
  return [...groups.values()];
}

function texts(options: Prisma.JsonValue): Record<string, string> {
  if (typeof options !== "object" || options === null || Array.isArray(options)) return {};
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, String(value)]));
}

/** The attributes column holds what the product schema let in, so its type is the schema's. */
const stored = (attributes: Prisma.JsonValue) => attributes as Attributes;
