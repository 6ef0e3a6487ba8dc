import { visibleCompaniesSql } from "#lib/company/policy";
import type { Actor } from "#lib/platform/actor";
import { pool } from "#lib/platform/db";
import { visibleProductsSql } from "#lib/product/policy";

/** What a sitemap says of a page. */
export type Address = { slug: string; updatedAt: string };

async function addresses(name: string, text: string, part: number, size: number): Promise<Address[]> {
  const { rows } = await pool.query<{ slug: string; updatedAt: Date }>({ name, text, values: [size, part * size] });
  return rows.map(({ slug, updatedAt }) => ({ slug, updatedAt: updatedAt.toISOString() }));
}

/** The `part`-th (from 0) `size` of all products that the actor can see, oldest first. */
export const listProductAddresses = (actor: Actor, part: number, size: number): Promise<Address[]> =>
  addresses(
    `product-addresses-${actor.kind}`,
    `select p.slug, p."updatedAt" from "Product" p join "Company" s on s.id = p."companyId"
     where ${visibleProductsSql(actor)} order by p.id limit $1 offset $2`,
    part,
    size,
  );

/** The same of suppliers. */
export const listSupplierAddresses = (actor: Actor, part: number, size: number): Promise<Address[]> =>
  addresses(
    `supplier-addresses-${actor.kind}`,
    `select s.slug, s."updatedAt" from "Company" s where ${visibleCompaniesSql(actor)} order by s.id limit $1 offset $2`,
    part,
    size,
  );
