import type pg from "pg";
import type { FacetCount, IndexDefinition, SearchDocument } from "#lib/platform/search/engine";

/** Values per facet key; the key's number stands above these bits. */
export const valueBits = 18;
const longestValue = 467;

export type Dictionary = ReturnType<typeof createDictionary>;

const keyOf = (key: string, value: string) => `${key}\u0000${value}`;

/** Cuts a facet value to the 467 bytes that every engine can hold. */
export function cutValue(value: string): string {
  if (Buffer.byteLength(value) <= longestValue) return value;
  return new TextDecoder().decode(Buffer.from(value).subarray(0, longestValue)).replace(/\uFFFD+$/, "");
}

const isAllowed = (definition: IndexDefinition, key: string) =>
  definition.facets.some((pattern) => (pattern.endsWith("*") ? key.startsWith(pattern.slice(0, -1)) : pattern === key));

/** Whether the key is one of a family such as `attribute.*`. */
export const isOfFamily = ({ facets }: IndexDefinition, key: string) =>
  facets.some((pattern) => pattern.endsWith("*") && key.startsWith(pattern.slice(0, -1)));

/** Facet values as numbers, kept in the database and remembered in this process; a number never changes its meaning. */
export function createDictionary(pool: pg.Pool, definition: IndexDefinition) {
  const ids = new Map<string, number>();
  const values = new Map<number, { key: string; value: string }>();
  const keys = new Map<string, number>();
  const learn = (rows: { id: number; key: string; value: string }[]) => {
    for (const { id, key, value } of rows) {
      ids.set(keyOf(key, value), id);
      values.set(id, { key, value });
      keys.set(key, id >> valueBits);
    }
  };

  async function find(pairs: { key: string; value: string }[], client: pg.Pool | pg.PoolClient = pool) {
    const missing = pairs.filter(({ key, value }) => !ids.has(keyOf(key, value)));
    if (missing.length === 0) return [];
    const { rows } = await client.query(
      "select f.id, f.key, f.value from unnest($2::text[], $3::text[]) as w(key, value) join search.facets f on f.index = $1 and f.key = w.key and f.value = w.value",
      [definition.name, missing.map(({ key }) => key), missing.map(({ value }) => value)],
    );
    learn(rows);
    return missing.filter(({ key, value }) => !ids.has(keyOf(key, value)));
  }

  async function add(client: pg.PoolClient, pairs: { key: string; value: string }[]) {
    const missing = await find(pairs, client);
    for (const key of new Set(missing.map((pair) => pair.key))) {
      await client.query("insert into search.facet_keys (index, key) values ($1, $2) on conflict do nothing", [
        definition.name,
        key,
      ]);
    }
    if (missing.length === 0) return;
    await client.query(
      `insert into search.facets (id, index, key, value)
       select (k.number << ${valueBits}) + coalesce((select max(id) & ((1 << ${valueBits}) - 1) from search.facets f where f.index = $1 and f.key = w.key), 0)
              + row_number() over (partition by w.key order by w.value), $1, w.key, w.value
       from (select distinct * from unnest($2::text[], $3::text[]) as u(key, value)) w join search.facet_keys k on k.index = $1 and k.key = w.key
       on conflict do nothing`,
      [definition.name, missing.map(({ key }) => key), missing.map(({ value }) => value)],
    );
    await find(missing, client);
  }

  const pairsOf = ({ facets }: SearchDocument) =>
    Object.entries(facets).flatMap(([key, list]) =>
      isAllowed(definition, key) ? list.map((value) => ({ key, value: cutValue(value) })) : [],
    );

  return {
    /** Unlearns everything: for when a transaction that made numbers did not commit. */
    forget() {
      for (const map of [ids, values, keys]) map.clear();
    },
    /** Makes numbers for new values; call it with the writer lock held. */
    learnDocuments: (client: pg.PoolClient, documents: readonly SearchDocument[]) => add(client, documents.flatMap(pairsOf)),
    /** The numbers of a document's values: of single keys, and of keys of a family. */
    encode(document: SearchDocument): { single: number[]; family: number[] } {
      const single = new Set<number>();
      const family = new Set<number>();
      for (const { key, value } of pairsOf(document)) {
        const number = ids.get(keyOf(key, value));
        if (number !== undefined) (isOfFamily(definition, key) ? family : single).add(number);
      }
      return { single: [...single], family: [...family] };
    },
    /** Numbers of values that some document has or had; unknown values are left out. */
    async numbersOf(key: string, list: readonly string[]): Promise<number[]> {
      await find(list.map((value) => ({ key, value: cutValue(value) })));
      return list.flatMap((value) => ids.get(keyOf(key, cutValue(value))) ?? []);
    },
    async keyNumbers(wanted: readonly string[]): Promise<number[]> {
      const missing = wanted.filter((key) => !keys.has(key));
      if (missing.length > 0) {
        const { rows } = await pool.query<{ key: string; number: number }>(
          "select key, number from search.facet_keys where index = $1 and key = any($2)",
          [definition.name, missing],
        );
        for (const { key, number } of rows) keys.set(key, number);
      }
      return wanted.flatMap((key) => keys.get(key) ?? []);
    },
    async decode(counts: readonly (readonly [number, number])[]): Promise<Record<string, FacetCount[]>> {
      const unknown = counts.map(([id]) => id).filter((id) => !values.has(id));
      if (unknown.length > 0)
        learn((await pool.query("select id, key, value from search.facets where id = any($1)", [unknown])).rows);
      const facets: Record<string, FacetCount[]> = {};
      for (const [id, count] of counts) {
        const known = values.get(id);
        if (known) (facets[known.key] ??= []).push({ value: known.value, count });
      }
      return facets;
    },
  };
}
