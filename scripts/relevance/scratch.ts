import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { dropDatabase } from "#scripts/database/drop";
import type { SampleProduct } from "./sets.ts";

const migrations = join(process.cwd(), "prisma/migrations");

async function asServer<Result>(address: string, run: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

/** Makes an empty, migrated database beside the given one and returns its address. */
export async function makeScratch(address: string): Promise<string> {
  const name = `yongfair_relevance_${process.pid}`;
  await asServer(address, (client) =>
    client.query(`create database ${name} template template0 encoding 'UTF8' locale 'C.UTF-8'`),
  );
  const scratch = new URL(address);
  scratch.pathname = `/${name}`;
  await asServer(scratch.href, async (client) => {
    const steps = readdirSync(migrations, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const { name: step } of steps.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      await client.query(readFileSync(join(migrations, step, "migration.sql"), "utf8"));
    }
  });
  return scratch.href;
}

export const dropScratch = (address: string, scratch: string) =>
  asServer(address, (client) => dropDatabase(client, new URL(scratch).pathname.slice(1)));

const insert = `
  with firm as (insert into "Company" (id, slug, "nameEn", "updatedAt") values (gen_random_uuid(), 'relevance', 'Relevance', now()) returning id),
  leaf as (insert into "Category" (id, slug, position, "nameZh", "nameEn", "updatedAt") values (gen_random_uuid(), 'unsorted', 1, '-', '-', now()) returning id)
  insert into "Product" (id, "companyId", "categoryId", "categoryOrigin", "categoryConfidence", sku, slug, status, "nameZh", "nameEn", "descriptionZh", attributes, "firstPublishedAt", "updatedAt")
  select gen_random_uuid(), firm.id, leaf.id, 'GUESSED', 0, r.sku, 'r-' || r.sku, 'LIVE', r.zh, r.en, r.text, r.attributes, now(), now()
  from firm, leaf, unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::jsonb[]) as r(sku, zh, en, text, attributes)
  returning id, sku`;

const attributesOf = ({ attributes }: SampleProduct) =>
  JSON.stringify(Object.fromEntries(attributes.map((attribute, at) => [`own_${at}`, attribute])));

/** Puts the products in as an import of an unknown supplier's sheet would; returns SKUs by id. */
export function fillScratch(scratch: string, products: readonly SampleProduct[]): Promise<Map<string, string>> {
  return asServer(scratch, async (client) => {
    await client.query('truncate "Product", "Company", "Category" cascade');
    const { rows } = await client.query<{ id: string; sku: string }>(insert, [
      products.map(({ sku }) => sku),
      products.map(({ nameZh }) => nameZh),
      products.map(({ nameEn }) => nameEn),
      products.map(({ descriptionZh }) => descriptionZh),
      products.map(attributesOf),
    ]);
    await client.query("analyze");
    return new Map(rows.map(({ id, sku }) => [id, sku]));
  });
}
