import { entitlement } from "#lib/membership/queries";
import { db, type Transaction } from "#lib/platform/db";
import { emit } from "#lib/platform/jobs";
import { productsChanged } from "#lib/product/events";

const reason = "plan";
const by = "system:plan";
const batch = 1000;

type Ids = { id: string }[];

/** The listings that came last go first; they are paused with a reason of their own and keep everything. */
const hide = (tx: Transaction, companyId: string, limit: number) => tx.$queryRaw<Ids>`
  with moved as (update "Product" set status = 'PAUSED', version = version + 1, "updatedAt" = now() where id in (
    select id from "Product" where "companyId" = ${companyId}::uuid and status = 'LIVE' order by "firstPublishedAt", id offset ${limit} for update)
    returning id),
  noted as (insert into "ProductMove" (id, "productId", move, status, actor, reason)
    select gen_random_uuid(), id, 'pause', 'PAUSED', ${by}, ${reason} from moved)
  select id from moved`;

/** Back come those whose last move was ours, the oldest first. */
const show = (tx: Transaction, companyId: string, room: number) => tx.$queryRaw<Ids>`
  with moved as (update "Product" set status = 'LIVE', version = version + 1, "updatedAt" = now() where id in (
    select p.id from "Product" p where p."companyId" = ${companyId}::uuid and p.status = 'PAUSED' and exists (
      select 1 from (select m.actor, m.reason from "ProductMove" m where m."productId" = p.id order by m."createdAt" desc, m.id desc limit 1) latest
      where latest.actor = ${by} and latest.reason = ${reason})
    order by p."firstPublishedAt", p.id limit ${room} for update)
    returning id),
  noted as (insert into "ProductMove" (id, "productId", move, status, actor, reason)
    select gen_random_uuid(), id, 'publish', 'LIVE', ${by}, ${reason} from moved)
  select id from moved`;

async function fitOne(companyId: string): Promise<void> {
  const limit = await entitlement(companyId, "listings");
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from "Company" where id = ${companyId}::uuid for no key update`;
    const live = await tx.product.count({ where: { companyId, status: "LIVE" } });
    const moved = live > limit ? await hide(tx, companyId, limit) : live < limit ? await show(tx, companyId, limit - live) : [];
    const ids = moved.map(({ id }) => id);
    const parts = Array.from({ length: Math.ceil(ids.length / batch) }, (_, at) => ids.slice(at * batch, (at + 1) * batch));
    await emit(tx, productsChanged, ...parts.map((productIds) => ({ productIds })));
  });
}

/**
 * Fits firms' listings to their plans. Beyond the limit they are hidden, never deleted, the latest first; with a larger plan
 * those that were hidden for this reason come back, the others stay as their supplier left them.
 */
export async function fitListings({ companyIds }: { companyIds: string[] }): Promise<void> {
  for (const companyId of companyIds) await fitOne(companyId);
}
