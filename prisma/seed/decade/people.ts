import { pool } from "#lib/platform/db";
import type { Dice } from "#prisma/seed/random.ts";
import { trade, weighed } from "./trade.ts";

export type Buyer = { id: string; country: string; at: number };
export type Firm = { id: string; at: number; staff: number; level: number };

/** Who buys and who sells, each list by the day of joining. */
export type People = { buyers: Map<string, Buyer[]>; firms: Map<string, Firm[]> };

function grouped<Row extends { key: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.key) ?? [];
    group.push(row);
    groups.set(row.key, group);
  }
  return groups;
}

/** The members who buy, by country, and the firms with live goods, by root category. */
export async function readPeople(): Promise<People> {
  const buyers = await pool.query<Buyer & { key: string }>(
    `select id, "countryCode" as country, "countryCode" as key, (extract(epoch from "createdAt") * 1000)::float8 as at from "User"
     where "isDemo" and status = 'ACTIVE' and kind in ('IMPORTER', 'BUYING_OFFICE', 'PURCHASING_GROUP', 'TRADING_FIRM')
       and email like '%@members.example' and "countryCode" = any ($1) order by "createdAt", id`,
    [Object.keys(trade.countries)],
  );
  const firms = await pool.query<Firm & { key: string }>(
    `select c.id, (extract(epoch from c."createdAt") * 1000)::float8 as at, coalesce(c."staffCount", 100) as staff,
       c."verificationLevel" as level, root.slug as key
     from "Company" c join (select distinct p."companyId", coalesce(g."parentId", g.id) as "rootId" from "Product" p
         join "Category" g on g.id = p."categoryId" where p.status = 'LIVE') sold on sold."companyId" = c.id
       join "Category" root on root.id = sold."rootId"
     where c.status = 'ACTIVE' and c."isSupplier" order by c."createdAt", c.id`,
  );
  return { buyers: grouped(buyers.rows), firms: grouped(firms.rows) };
}

/** How many of a list that is sorted by joining had joined by an instant. */
function joinedBy(list: readonly { at: number }[], at: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const countries = Object.entries(trade.countries).map(([code, { weight }]) => [code, weight] as const);

/** A buyer who was a member by then; some ask much more often than others. */
export function buyerAt(people: People, at: number, dice: Dice): Buyer {
  for (let turn = 0; turn < 1_000; turn += 1) {
    const list = people.buyers.get(weighed(countries, dice)) ?? [];
    const buyer = list[Math.floor(dice.next() ** 1.6 * joinedBy(list, at))];
    if (buyer) return buyer;
  }
  throw new Error("nobody had joined who buys");
}

/** Firms of a category that were members by then, none of them twice; fewer where there are not so many. */
export function firmsAt({ firms }: People, { root, at, count }: { root: string; at: number; count: number }, dice: Dice): Firm[] {
  const list = firms.get(root) ?? [];
  const known = joinedBy(list, at);
  const chosen = new Set<Firm>();
  for (let turn = 0; turn < count * 4 && chosen.size < Math.min(count, known); turn += 1) {
    const firm = list[Math.floor(dice.next() * known)];
    if (firm) chosen.add(firm);
  }
  return [...chosen];
}
