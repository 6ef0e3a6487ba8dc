import { canEditWords } from "#lib/discovery/policy";
import { type Trial, wordLimits } from "#lib/discovery/schema/words";
import type { Actor } from "#lib/platform/actor";
import { db, pool } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { deepestHit, lastPage } from "#lib/platform/paging";
import type { Entry } from "#lib/platform/search/glossary";
import { engine } from "#lib/platform/search/select";
import { listCardsByIds } from "#lib/product/queries/cards";
import { productIndex } from "#lib/product/search";
import { forgetHouseWords, houseWords, toEntry } from "./house-words.ts";

const perPage = 50;

/** The synonyms that editors have added, latest first. */
export async function listSynonyms(actor: Actor, page: number) {
  if (!canEditWords(actor)) fail("notFound");
  const total = await db.searchSynonym.count();
  const shown = Math.min(Math.max(1, page), lastPage(total, perPage));
  const items = await db.searchSynonym.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip: (shown - 1) * perPage,
    take: perPage,
  });
  return { items, total, page: shown, perPage };
}
export type SynonymLine = Awaited<ReturnType<typeof listSynonyms>>["items"][number];

/** Pinned products by query. */
export async function listPins(actor: Actor) {
  if (!canEditWords(actor)) fail("notFound");
  return db.searchPin.findMany({
    select: {
      id: true,
      query: true,
      position: true,
      product: { select: { id: true, slug: true, nameZh: true, nameEn: true, status: true } },
    },
    orderBy: [{ query: "asc" }, { position: "asc" }, { id: "asc" }],
    take: Math.min(wordLimits.pins, deepestHit),
  });
}
export type PinLine = Awaited<ReturnType<typeof listPins>>[number];

export type Unfound = { query: string; times: number; lastAt: Date };

const days = 30;
const shownTerms = 50;

/** What was searched in the last thirty days and never found, the most frequent first. */
export async function listUnfound(actor: Actor): Promise<Unfound[]> {
  if (!canEditWords(actor)) fail("notFound");
  const { rows } = await pool.query<Unfound>({
    name: "unfound",
    text: `select query, count(*)::int as times, max("createdAt") as "lastAt" from "SearchLog" l
      where total = 0 and index = 'product' and "createdAt" > now() - make_interval(days => $1)
      group by query order by count(*) desc, max("createdAt") desc limit $2`,
    values: [days, shownTerms],
  });
  return rows;
}

const shownNames = 5;

async function tried(actor: Actor, text: string, synonyms: readonly Entry[]) {
  const query = { text, filters: {}, ranges: {}, facets: [], offset: 0, limit: shownNames, correct: true, synonyms };
  const { ids, total, isTotalExact } = await engine.search(productIndex, query);
  const cards = await listCardsByIds(actor, ids);
  return { total, isTotalExact, names: cards.map(({ slug, nameZh, nameEn }) => ({ slug, nameZh, nameEn })) };
}

/** A query tried without the editors' words, with them, and with words that would be added; null where nothing is asked. */
export async function tryWords(actor: Actor, { q, termsZh, termsEn }: Trial) {
  if (!canEditWords(actor)) fail("notFound");
  if (q === "") return null;
  forgetHouseWords();
  const { synonyms } = await houseWords();
  const more = termsZh.length + termsEn.length > 1 ? [...synonyms, toEntry(termsZh, termsEn)] : null;
  const [before, now, after] = [
    await tried(actor, q, []),
    await tried(actor, q, synonyms),
    more && (await tried(actor, q, more)),
  ];
  return { q, before, now, after };
}
export type TrialResult = NonNullable<Awaited<ReturnType<typeof tryWords>>>;
