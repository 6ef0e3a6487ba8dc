import { pool } from "#lib/platform/db";
import { isId } from "#lib/platform/id";
import { exactTotal } from "#lib/platform/paging";
import { perPage } from "#lib/statistics/schema/lists";

/** A condition with `?` for its value; one whose value is undefined is left out. */
export type Condition = readonly [text: string, value: unknown];

export type Listing = { columns: string; from: string; conditions: readonly Condition[]; order: string };

export type Listed<Row> = { items: Row[]; total: number; isTotalExact: boolean; page: number; perPage: number };

/** Conditions as the text of a where-clause with numbered values. */
export function toWhere(conditions: readonly Condition[]): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const texts = conditions
    .filter(([, value]) => value !== undefined)
    .map(([text, value]) => text.replaceAll("?", `$${values.push(value)}`));
  return { where: texts.length > 0 ? texts.join(" and ") : "true", values };
}

/** Steps of a history, those of one moment in the order they were written. */
export const latestFirst = [{ createdAt: "desc" as const }, { id: "desc" as const }];

const shortest = 3;
const hasCase = (text: string) => text.toLowerCase() !== text.toUpperCase();

/**
 * Rows one of whose columns has a text; a `more` condition may find others. One or two letters are looked for at the beginning
 * only, as no index knows where they stand; texts without case, such as Chinese ones, are compared as they are, which is quicker.
 */
export function matching(columns: readonly string[], text: string | undefined, more?: string): Condition[] {
  if (!text) return [];
  const plain = text.replace(/[\\%_]/g, "\\$&");
  const pattern = hasCase(text) && text.length < shortest ? `${plain}%` : `%${plain}%`;
  const operator = hasCase(text) ? "ilike" : "like";
  const met = columns.map((column) => `${column} ${operator} ?`).join(" or ");
  return [[`(${met}${more ? ` or ${more}` : ""})`, pattern]];
}

/** A text as an id, where it is one. */
export const asId = (text: string | undefined): string | undefined => (text && isId(text) ? text : undefined);

/** One page of a list with its total, counted exactly to 10,000. */
export async function readPage<Row extends object>(
  { columns, from, conditions, order }: Listing,
  page: number,
): Promise<Listed<Row>> {
  const { where, values } = toWhere(conditions);
  const [{ rows }, counted] = await Promise.all([
    pool.query<Row>(
      `select ${columns} from ${from} where ${where} order by ${order} limit ${perPage} offset ${(page - 1) * perPage}`,
      values,
    ),
    pool.query<{ total: number }>(
      `select count(*)::int as total from (select 1 from ${from} where ${where} limit ${exactTotal + 1}) as counted`,
      values,
    ),
  ]);
  const total = counted.rows[0]?.total ?? 0;
  return { items: rows, total: Math.min(total, exactTotal), isTotalExact: total <= exactTotal, page, perPage };
}

/** All rows of a list in its order, in bounded batches that one cursor yields; for exports. */
export async function* readAll<Row extends object>(
  { columns, from, conditions, order }: Listing,
  batch = 2_000,
): AsyncGenerator<Row[]> {
  const { where, values } = toWhere(conditions);
  const client = await pool.connect();
  try {
    await client.query("begin read only");
    await client.query(
      `declare listed no scroll cursor for select ${columns} from ${from} where ${where} order by ${order}`,
      values,
    );
    for (;;) {
      const { rows } = await client.query<Row>(`fetch ${batch} from listed`);
      if (rows.length > 0) yield rows;
      if (rows.length < batch) return;
    }
  } finally {
    await client.query("rollback").then(
      () => client.release(),
      (error: Error) => client.release(error),
    );
  }
}
