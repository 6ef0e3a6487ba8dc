import type pg from "pg";
import type { Analyser } from "#lib/platform/search/analyser";
import type { IndexDefinition } from "#lib/platform/search/engine";
import { phrase, quoted } from "#lib/platform/search/query/terms";
import { arrangeTitles } from "#lib/platform/search/suggestion";
import { fold } from "#lib/platform/search/text/fold";
import { namesOf } from "./names.ts";

const longestTyped = 60;

/** The commonest words with a short beginning: a prefix of one or two letters would meet half the catalogue. */
async function commonWords(pool: pg.Pool, definition: IndexDefinition, beginning: string): Promise<string[]> {
  const { rows } = await pool.query<{ word: string }>({
    name: `search_common_${definition.name}`,
    text: `select word from ${namesOf(definition).vocabulary} where word like '~%' and word like $1 order by frequency desc limit 6`,
    values: [`~${beginning.replace(/[%_\\]/g, "\\$&")}%`],
  });
  return rows.map(({ word }) => word);
}

/** Runs of Chinese as phrases of their characters, Latin words as typed, the last one as a beginning. */
async function toQuery(
  pool: pg.Pool,
  definition: IndexDefinition,
  analyser: Analyser,
  typed: string,
): Promise<string | undefined> {
  const tokens = analyser.tokens(typed);
  const last = tokens.at(-1);
  if (!last) return undefined;
  const han = tokens.filter(({ isHan }) => isHan);
  const before = tokens.slice(0, -1).flatMap(({ surface, isHan }) => (isHan ? [] : [quoted(`~${surface}`)]));
  const parts = [...(han.length > 0 ? [`(${phrase(han)})`] : []), ...before];
  if (last.isHan) return parts.join("&");
  if (parts.length > 0 || last.surface.length > 2) return [...parts, `${quoted(`~${last.surface}`)}:*`].join("&");
  const words = await commonWords(pool, definition, last.surface);
  return words.length > 0 ? words.map(quoted).join("|") : `${quoted(`~${last.surface}`)}:*`;
}

/** Titles with words that begin as typed; those that begin so themselves come first, then the better documents. */
export async function suggestTitles(
  pool: pg.Pool,
  definition: IndexDefinition,
  analyser: Analyser,
  typed: string,
  limit: number,
) {
  const text = fold(typed.slice(0, longestTyped)).trim();
  const query = text ? await toQuery(pool, definition, analyser, text) : undefined;
  if (!query) return [];
  const { rows } = await pool.query<{ id: string; titles: [string, "zh" | "en"][] }>({
    name: `search_suggest_${definition.name}`,
    text: `with hits as materialized (select tid, quality from ${namesOf(definition).documents} where words @@ $1::tsquery limit 400)
      select d.id, d.titles from (select tid, quality from hits order by quality desc limit 60) best join ${namesOf(definition).documents} d on d.tid = best.tid order by best.quality desc`,
    values: [query],
  });
  return arrangeTitles(rows, text, limit);
}
