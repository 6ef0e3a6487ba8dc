import type pg from "pg";
import { columns, type Row } from "./rows.ts";

const list = columns.join(", ");
const keptDays = 30;

export type Shelved = Pick<Row, "id" | "digest" | "numbers" | "quality">;
type Place = { table: string; shelf: string };

/** Takes documents out and lays them aside for a month; how many there were. */
export async function shelve(client: pg.PoolClient, { table, shelf }: Place, ids: readonly string[]): Promise<number> {
  await client.query(`delete from ${shelf} where shelved_at < now() - make_interval(days => $1)`, [keptDays]);
  const { rowCount } = await client.query(
    `with gone as (delete from ${table} where id = any($1) returning ${list})
     insert into ${shelf} (${list}) select ${list} from gone
     on conflict (id) do update set (${list}) = (excluded.${columns.join(", excluded.")}), shelved_at = now()`,
    [ids],
  );
  return rowCount ?? 0;
}

/** Puts those back that come as they were laid aside, with the figures of now; returns their ids. Their words are counted already. */
export async function unshelve(client: pg.PoolClient, { table, shelf }: Place, rows: readonly Shelved[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const moved = columns.map((column) =>
    column === "numbers" ? "r.numbers::float8[]" : column === "quality" ? "r.quality" : `s.${column}`,
  );
  const { rows: back } = await client.query<{ id: string }>(
    `with back as (delete from ${shelf} s using json_to_recordset($1::json) as r(id text, digest text, numbers text, quality float4)
       where s.id = r.id and s.digest = r.digest returning ${moved.join(", ")})
     insert into ${table} (${list}) select * from back returning id`,
    [JSON.stringify(rows)],
  );
  return new Set(back.map(({ id }) => id));
}
