import type { Cell } from "#lib/platform/files/table-file";
import type { Words } from "#lib/platform/i18n/words";
import { type AuditLine, auditListing } from "#lib/statistics/queries/audit";
import { type FairnessLine, fairnessListing } from "#lib/statistics/queries/fairness";
import { type FirmLine, firmListing } from "#lib/statistics/queries/firms";
import { readAll } from "#lib/statistics/queries/listing";
import { type MarketLine, marketListing } from "#lib/statistics/queries/market";
import { type MemberLine, memberListing } from "#lib/statistics/queries/members";
import { type ProductLine, productListing } from "#lib/statistics/queries/products";
import { type ExportKind, filtersOf } from "#lib/statistics/schema/lists";

type Table = { headings: string[]; batches: AsyncGenerator<Cell[][]> };

async function* mapped<Row>(batches: AsyncGenerator<Row[]>, toCells: (row: Row) => Cell[]): AsyncGenerator<Cell[][]> {
  for await (const batch of batches) yield batch.map(toCells);
}

const memberCells = (row: MemberLine): Cell[] => [
  row.id,
  row.name,
  row.email,
  row.kind,
  row.status,
  row.countryCode,
  row.createdAt,
  row.roles.join(" "),
  row.firms,
];

const firmCells = (row: FirmLine): Cell[] => [
  row.id,
  row.slug,
  row.nameZh,
  row.nameEn,
  row.status,
  row.isSupplier ? 1 : 0,
  row.level,
  row.countryCode,
  row.districtCode,
  row.createdAt,
  row.liveProducts,
  row.people,
];

const productCells = (row: ProductLine): Cell[] => [
  row.id,
  row.slug,
  row.sku,
  row.nameZh,
  row.nameEn,
  row.status,
  row.quality,
  row.updatedAt,
  row.companyNameZh,
  row.companyNameEn,
  row.categoryNameZh,
  row.categoryNameEn,
];

const auditCells = (row: AuditLine): Cell[] => [
  row.createdAt,
  row.actor,
  row.actorName,
  row.onBehalf,
  row.action,
  row.subject,
  JSON.stringify(row.details),
];

const fairnessCells = (row: FairnessLine): Cell[] => [
  row.createdAt,
  row.number,
  row.title,
  row.slug,
  row.nameZh,
  row.nameEn,
  row.kind,
  row.wave,
  row.score,
  row.reasons.map(({ part, points, of }) => `${part} ${points}/${of}`).join(" "),
  row.seenAt,
  row.quotedAt,
  row.declinedAt,
];

const digits = (value: number | null, places: number) => (value === null ? null : Number(value.toFixed(places)));

const marketCells = (row: MarketLine): Cell[] => [
  row.quarter,
  row.category,
  row.nameZh,
  row.nameEn,
  row.country,
  row.isShown ? 1 : 0,
  row.requests,
  row.lines,
  digits(row.quotesMedian, 1),
  digits(row.awardedShare, 4),
  digits(row.firstQuoteHours, 1),
];

const columnsOf: Record<ExportKind, readonly string[]> = {
  members: ["id", "name", "email", "kind", "status", "country", "joined", "roles", "firms"],
  firms: [
    "id",
    "slug",
    "nameZh",
    "nameEn",
    "status",
    "sells",
    "level",
    "country",
    "district",
    "joined",
    "liveProducts",
    "people",
  ],
  products: [
    "id",
    "slug",
    "sku",
    "nameZh",
    "nameEn",
    "status",
    "quality",
    "changed",
    "firmZh",
    "firmEn",
    "categoryZh",
    "categoryEn",
  ],
  audit: ["at", "actor", "actorName", "onBehalf", "action", "subject", "details"],
  fairness: [
    "at",
    "request",
    "requestTitle",
    "slug",
    "nameZh",
    "nameEn",
    "why",
    "wave",
    "score",
    "reasons",
    "seen",
    "quoted",
    "declined",
  ],
  market: [
    "quarter",
    "slug",
    "categoryZh",
    "categoryEn",
    "country",
    "told",
    "requests",
    "lines",
    "quotesMedian",
    "awardedShare",
    "firstQuoteHours",
  ],
};

function rowsOf(what: ExportKind, filters: unknown): AsyncGenerator<Cell[][]> {
  if (what === "members") return mapped(readAll<MemberLine>(memberListing(filtersOf.members.parse(filters))), memberCells);
  if (what === "firms") return mapped(readAll<FirmLine>(firmListing(filtersOf.firms.parse(filters))), firmCells);
  if (what === "products") return mapped(readAll<ProductLine>(productListing(filtersOf.products.parse(filters))), productCells);
  if (what === "fairness")
    return mapped(readAll<FairnessLine>(fairnessListing(filtersOf.fairness.parse(filters))), fairnessCells);
  if (what === "market") return mapped(readAll<MarketLine>(marketListing(filtersOf.market.parse(filters))), marketCells);
  return mapped(readAll<AuditLine>(auditListing(filtersOf.audit.parse(filters))), auditCells);
}

/** A list as a table to be written: its headings in the reader's language and its rows, a batch at a time. */
export const exportTable = (what: ExportKind, filters: unknown, words: Words): Table => ({
  headings: columnsOf[what].map((column) => words(`column.${column}`)),
  batches: rowsOf(what, filters),
});
