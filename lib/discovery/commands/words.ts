import { canEditWords } from "#lib/discovery/policy";
import { forgetHouseWords, pinKey } from "#lib/discovery/queries/house-words";
import { type PinInput, type SynonymInput, wordLimits } from "#lib/discovery/schema/words";
import { type Actor, actorName } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { ChangedMeanwhile, fail } from "#lib/platform/errors";

async function addSynonym(actor: Actor, tx: Transaction, input: Pick<SynonymInput, "termsZh" | "termsEn" | "isActive">) {
  if ((await tx.searchSynonym.count()) >= wordLimits.synonyms) fail("limit");
  const { id } = await tx.searchSynonym.create({ data: { ...input, actor: actorName(actor) }, select: { id: true } });
  return id;
}

async function changeSynonym(
  actor: Actor,
  tx: Transaction,
  { synonymId, version, ...input }: SynonymInput & { synonymId: string },
) {
  const { count } = await tx.searchSynonym.updateMany({
    where: { id: synonymId, version },
    data: { ...input, version: version + 1, actor: actorName(actor) },
  });
  if (count > 0) return synonymId;
  const now = (await tx.searchSynonym.findUnique({ where: { id: synonymId } })) ?? fail("notFound");
  throw new ChangedMeanwhile(now.version, { termsZh: now.termsZh.join(", "), termsEn: now.termsEn.join(", ") });
}

/** Adds words that find each other, or changes those of a line. Searches follow within ten seconds. */
export async function saveSynonym(actor: Actor, input: SynonymInput): Promise<void> {
  if (!canEditWords(actor)) fail("notFound");
  const { synonymId, version: _, ...words } = input;
  await db.$transaction(async (tx) => {
    const id = await (synonymId ? changeSynonym(actor, tx, { ...input, synonymId }) : addSynonym(actor, tx, words));
    await audit(tx, actor, { action: "words.save", subject: `synonym:${id}`, details: words });
  });
  forgetHouseWords();
}

/** Takes a line of synonyms away. */
export async function removeSynonym(actor: Actor, { synonymId }: { synonymId: string }): Promise<void> {
  if (!canEditWords(actor)) fail("notFound");
  await db.$transaction(async (tx) => {
    const before = (await tx.searchSynonym.findUnique({ where: { id: synonymId } })) ?? fail("notFound");
    await tx.searchSynonym.delete({ where: { id: synonymId } });
    const { termsZh, termsEn } = before;
    await audit(tx, actor, { action: "words.remove", subject: `synonym:${synonymId}`, details: { termsZh, termsEn } });
  });
  forgetHouseWords();
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function productOf(given: string): Promise<string> {
  const name = given.split(/[?#]/)[0]?.replace(/\/+$/, "").split("/").at(-1) ?? "";
  const where = uuid.test(name) ? { id: name } : { slug: name };
  const product = await db.product.findUnique({ where, select: { id: true, status: true } });
  if (!product) return fail("invalid", "product:noSuchProduct");
  if (product.status !== "LIVE") fail("invalid", "product:notLive");
  return product.id;
}

/** Puts a product at a place of its own for a query, however that is written. Ten at most for one query. */
export async function pinProduct(actor: Actor, { query, product, position }: PinInput): Promise<void> {
  if (!canEditWords(actor)) fail("notFound");
  const key = pinKey(query);
  if (key === "") fail("invalid", "query:required");
  const productId = await productOf(product);
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`pin:${key}`}, 0))::text`;
    const others = await tx.searchPin.findMany({
      where: { query: key, productId: { not: productId } },
      select: { position: true },
    });
    if (others.length >= wordLimits.pinsOfQuery) fail("limit");
    if (others.some((one) => one.position === position)) fail("invalid", "position:placeTaken");
    if ((await tx.searchPin.count({ where: { NOT: { query: key, productId } } })) >= wordLimits.pins) fail("limit");
    const where = { query_productId: { query: key, productId } };
    await tx.searchPin.upsert({
      where,
      create: { query: key, productId, position, actor: actorName(actor) },
      update: { position, actor: actorName(actor) },
    });
    await audit(tx, actor, { action: "words.pin", subject: `product:${productId}`, details: { query: key, position } });
  });
  forgetHouseWords();
}

/** Takes a product from its place. */
export async function unpinProduct(actor: Actor, { pinId }: { pinId: string }): Promise<void> {
  if (!canEditWords(actor)) fail("notFound");
  await db.$transaction(async (tx) => {
    const pin = (await tx.searchPin.findUnique({ where: { id: pinId } })) ?? fail("notFound");
    await tx.searchPin.delete({ where: { id: pinId } });
    await audit(tx, actor, { action: "words.unpin", subject: `product:${pin.productId}`, details: { query: pin.query } });
  });
  forgetHouseWords();
}
