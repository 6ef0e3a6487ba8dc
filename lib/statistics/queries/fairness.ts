import type { Actor } from "#lib/platform/actor";
import { pool } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { timeZone } from "#lib/platform/i18n/time-zone";
import { gini } from "#lib/rfq/matching/gini";
import { type MatchReason, matchReasons, type PlaceKind } from "#lib/rfq/schema/matching";
import { canOpen } from "#lib/statistics/policy";
import type { FairnessList } from "#lib/statistics/schema/lists";
import { type Listed, type Listing, matching, readPage } from "./listing.ts";

export type FairnessLine = {
  key: string;
  createdAt: Date;
  number: string | null;
  title: string;
  slug: string;
  nameZh: string | null;
  nameEn: string | null;
  companyId: string;
  kind: PlaceKind;
  wave: number;
  score: number | null;
  reasons: MatchReason[];
  seenAt: Date | null;
  quotedAt: Date | null;
  declinedAt: Date | null;
};

const states = {
  seen: `t."seenAt" is not null`,
  unseen: `t."seenAt" is null`,
  quoted: `t."quotedAt" is not null`,
  declined: `t."declinedAt" is not null`,
} as const;

/** The distribution log, latest first. Requests are asked for by number, firms by name or address name. */
export const fairnessListing = (list: FairnessList): Listing => ({
  columns: `t."requestId"::text || t."companyId"::text as key, t."createdAt", r.number, r.title, s.slug, s."nameZh", s."nameEn", t."companyId",
    t.kind::text as kind, t.wave, t.score, t.reasons, t."seenAt", t."quotedAt", t."declinedAt"`,
  from: `"RequestPlace" t join "PurchaseRequest" r on r.id = t."requestId" join "Company" s on s.id = t."companyId"`,
  conditions: [
    [`upper(r.number) = upper(?)`, list.request || undefined],
    ...matching([`s."nameZh"`, `s."nameEn"`, "s.slug"], list.firm),
    [`t.kind = ?::"PlaceKind"`, list.kind],
    [`(${list.state ? states[list.state] : "true"}) = ?`, list.state ? true : undefined],
    [`t."createdAt" >= ?::date::timestamp at time zone '${timeZone}'`, list.from],
    [`t."createdAt" < (?::date + 1)::timestamp at time zone '${timeZone}'`, list.to],
  ],
  order: `t."createdAt" desc, t."requestId", t."companyId"`,
});

/** A page of the distribution log: which supplier was told of which request, why, and what it did. */
export async function listPlaces(actor: Actor, list: FairnessList): Promise<Listed<FairnessLine>> {
  if (!canOpen(actor, "fairness")) fail("notFound");
  const listed = await readPage<FairnessLine>(fairnessListing(list), list.page);
  return { ...listed, items: listed.items.map((line) => ({ ...line, reasons: matchReasons.parse(line.reasons) })) };
}

type Row = {
  places: number;
  quotes: number;
  isSmall: boolean;
  isYoung: boolean;
  opened: number;
  answered: number;
  found: number;
};

export type FairnessFigures = {
  month: string;
  places: number;
  firms: number;
  suppliers: number;
  gini: number;
  giniOfQuotes: number;
  smallShare: number | null;
  youngShare: number | null;
  openedShare: number | null;
  answeredShare: number | null;
  found: number;
};

const figures = `with month as (select date_trunc('month', now() at time zone '${timeZone}') at time zone '${timeZone}' as start)
  select coalesce(t.places, 0)::int as places, coalesce(t.quotes, 0)::int as quotes, coalesce(t.opened, 0)::int as opened,
    coalesce(t.answered, 0)::int as answered, coalesce(t.found, 0)::int as found, coalesce(s."staffCount" <= 50, false) as "isSmall",
    s."createdAt" > now() - interval '1 year' as "isYoung"
  from "Company" s left join (
    select "companyId", count(*) filter (where kind not in ('INVITED', 'FOUND')) as places, count(*) filter (where "quotedAt" is not null) as quotes,
      count(*) filter (where kind not in ('INVITED', 'FOUND') and "seenAt" is not null) as opened,
      count(*) filter (where kind not in ('INVITED', 'FOUND') and ("quotedAt" is not null or "declinedAt" is not null)) as answered,
      count(*) filter (where kind = 'FOUND' and "quotedAt" is not null) as found
    from "RequestPlace", month where "createdAt" >= month.start group by "companyId") t on t."companyId" = s.id
  where s.status = 'ACTIVE' and s."isSupplier"
    and exists (select 1 from "Product" p where p."companyId" = s.id and p.status = 'LIVE')`;

const sum = (rows: readonly Row[], count: (row: Row) => number) => rows.reduce((total, row) => total + count(row), 0);

/** How the places of this month are spread over all suppliers with live goods; invited and self-found ones apart. */
export async function findFairness(actor: Actor): Promise<FairnessFigures> {
  if (!canOpen(actor, "fairness")) fail("notFound");
  const { rows } = await pool.query<Row>(figures);
  const places = sum(rows, (row) => row.places);
  const share = (count: (row: Row) => number) => (places === 0 ? null : sum(rows, count) / places);
  return {
    month: new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit" }).format(new Date()),
    places,
    firms: rows.filter((row) => row.places > 0).length,
    suppliers: rows.length,
    gini: gini(rows.map((row) => row.places)),
    giniOfQuotes: gini(rows.map((row) => row.quotes)),
    smallShare: share((row) => (row.isSmall ? row.places : 0)),
    youngShare: share((row) => (row.isYoung ? row.places : 0)),
    openedShare: share((row) => row.opened),
    answeredShare: share((row) => row.answered),
    found: sum(rows, (row) => row.found),
  };
}
