import { personalTables } from "#lib/account/personal";
import { isOwnAccount } from "#lib/account/policy";
import type { Actor } from "#lib/platform/actor";
import { pool } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";

const mostRows = 10_000;
const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(", ");

/**
 * Everything the database holds about the actor, by table; what is left out is named with its reason. At most 10,000 rows of a
 * table; where there are more the answer says so.
 */
export async function exportPersonalData(actor: Actor) {
  if (!isOwnAccount(actor)) return fail(actor.kind === "user" ? "forbidden" : "unauthenticated");
  const { rows: people } = await pool.query<{ email: string }>(`select email from "User" where id = $1`, [actor.userId]);
  const [person] = people;
  if (!person) return fail("notFound");
  const values = [actor.userId, person.email, `user:${actor.userId}`];
  const tables: Record<string, unknown> = {};
  for (const [table, { of, shown, withheld }] of Object.entries(personalTables)) {
    const text = `with given as (select $1::uuid as a, $2::text as b, $3::text as c)
      select ${quoted(shown)} from "${table}" where (${of}) and exists (select 1 from given) limit ${mostRows}`;
    const { rows } = await pool.query(text, values);
    tables[table] = { rows, ...(rows.length === mostRows ? { isCutOff: true } : {}), ...(withheld ? { withheld } : {}) };
  }
  return { of: person.email, tables };
}
