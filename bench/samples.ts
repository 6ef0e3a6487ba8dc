import pg from "pg";

export type Samples = {
  productSlugs: string[];
  productIds: string[];
  supplierSlugs: string[];
  leafSlugs: string[];
  rootSlugs: string[];
  namesEn: string[];
  namesZh: string[];
};

const column = async (client: pg.Client, sql: string, values: unknown[] = []): Promise<string[]> => {
  const { rows } = await client.query<{ value: string }>(sql, values);
  return rows.map(({ value }) => value);
};

const names = 4_000;
const addresses = 100;

/** What the bench asks for: the same rows at every run on the same seed, spread over the whole catalogue. */
export async function readSamples(databaseUrl: string): Promise<Samples> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `create temporary table sample as select id::text, slug, "nameEn", "nameZh", "companyId" from "Product"
       where status = 'LIVE' order by md5(id::text) limit ${names}`,
    );
    const some = (name: string) => column(client, `select ${name} as value from sample order by md5(id) limit ${addresses}`);
    const categories = (kind: string) =>
      column(client, `select slug as value from "Category" where "parentId" is ${kind} order by slug`);
    return {
      productSlugs: await some("slug"),
      productIds: await some("id"),
      supplierSlugs: await column(
        client,
        `select slug as value from "Company" where id in (select "companyId" from sample) order by md5(slug) limit ${addresses}`,
      ),
      rootSlugs: await categories("null"),
      leafSlugs: await categories("not null"),
      namesEn: await column(client, `select "nameEn" as value from sample where "nameEn" is not null order by md5(id)`),
      namesZh: await column(client, `select "nameZh" as value from sample where "nameZh" is not null order by md5(id)`),
    };
  } finally {
    await client.end();
  }
}
