import { beforeAll, expect, test } from "vitest";
import { db, pool } from "#lib/platform/db";
import { offerContent } from "#lib/quotation/schema/content";
import { offerHash, unsealOffer } from "#lib/quotation/sealing";
import { wordsOf } from "#lib/rfq/schema/search-words";
import { loadTaxonomy } from "#lib/taxonomy/bulk";
import { makeCompany, makeProduct } from "#lib/testing/factories";
import { readGround } from "#prisma/seed/demo.ts";
import { seedDecade } from "./seed-decade.ts";

const count = 240;
const long = new Date("2010-01-01");

beforeAll(async () => {
  await loadTaxonomy();
  const ground = await readGround();
  const countries = ["DE", "US", "GB", "FR", "BR", "CN"];
  await db.user.createMany({
    data: countries.map((countryCode) => ({
      email: `${countryCode}@members.example`,
      name: countryCode,
      kind: "IMPORTER" as const,
      locale: "en",
      countryCode,
      isDemo: true,
      createdAt: long,
    })),
  });
  const leaves = await db.category.findMany({ where: { parentId: { not: null } }, distinct: ["parentId"], select: { id: true } });
  for (const { id: categoryId } of leaves) {
    const { companyId } = await makeCompany();
    await makeProduct({ companyId, categoryId });
  }
  await db.company.updateMany({ data: { createdAt: long } });
  await seedDecade(ground, count, () => undefined);
}, 60_000);

test("as many requests as were asked for, over ten years, of every kind", async () => {
  expect(await db.purchaseRequest.count({ where: { publishedAt: { not: null } } })).toBe(count);
  const { _min, _max } = await db.purchaseRequest.aggregate({ _min: { publishedAt: true }, _max: { publishedAt: true } });
  expect((_max.publishedAt?.getTime() ?? 0) - (_min.publishedAt?.getTime() ?? 0)).toBeGreaterThan(9 * 365 * 86_400_000);
  const states = await db.purchaseRequest.groupBy({ by: ["status"] });
  expect(states.map(({ status }) => status)).toEqual(
    expect.arrayContaining(["AWARDED", "DRAFT", "EXPIRED", "PUBLISHED", "SUBMITTED", "UNSUCCESSFUL"]),
  );
  expect(await db.reviewTask.count({ where: { kind: "REQUEST", closedAt: null } })).toBe(
    await db.purchaseRequest.count({ where: { status: "SUBMITTED" } }),
  );
});

test("offers are what their hashes say, and the counts of requests are those of their offers", async () => {
  const versions = await db.quotationVersion.findMany({ include: { quotation: { select: { requestId: true } } } });
  expect(versions.length).toBeGreaterThan(50);
  for (const { content, sealed, hash, quotation } of versions) {
    const offer = sealed ? unsealOffer(quotation.requestId, sealed) : { salt: "", content: offerContent.parse(content) };
    expect(offerHash(offer)).toBe(hash);
  }
  const { rows } = await pool.query(`select 1 from "PurchaseRequest" r where r."quoteCount" <> (
    select count(*) from "Quotation" q where q."requestId" = r.id and q.status <> 'WITHDRAWN')`);
  expect(rows).toEqual([]);
  expect(await db.awardLine.count()).toBeGreaterThan(0);
});

test("what they are found by is what the triggers write, and the tables are dressed again", async () => {
  const { rows } =
    await pool.query(`select r.number from "PurchaseRequest" r where r.words is distinct from request_found_by(r.id, r.title, r.number)
    or r."mostQuantity" is distinct from (select max(l.quantity) from "RequestLine" l where l."requestId" = r.id)`);
  expect(rows).toEqual([]);
  const texts = ["Ünïcode Straße ÉTÉ", "Закупка Ёлка", "不锈钢保温杯500毫升", "طلب عرض", "it's 5’ \\ 'x' ＡＢ１２"];
  for (const text of texts) {
    const said = await pool.query<{ words: string[] }>("select request_words($1) as words", [text]);
    expect(said.rows[0]?.words.sort(), text).toEqual(wordsOf(text).sort());
  }
  await expect(db.requestLine.create({ data: { requestId: crypto.randomUUID(), position: 1, item: "x" } })).rejects.toThrow();
  const keys = await pool.query(`select 1 from pg_indexes where indexname = 'PurchaseRequest_words_idx'`);
  expect(keys.rowCount).toBe(1);
});
