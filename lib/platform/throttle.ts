import { pool } from "./db.ts";
import { fail } from "./errors.ts";
import { digest } from "./secret.ts";

/** Attempts that are free within an hour, and the longest wait after that; each further one doubles the wait from one second. */
export type Slowdown = { free: number; longestSeconds: number };

const keyOf = (parts: readonly string[]) => digest(parts.join("\n"));

const count = `insert into "Throttle" as t (key, failures, "lastAt", "waitUntil")
  values ($1, 1, now(), case when $2::int <= 1 then now() + interval '1 second' end)
  on conflict (key) do update set "lastAt" = now(),
    failures = case when t."lastAt" < now() - interval '1 hour' then 1 else t.failures + 1 end,
    "waitUntil" = case when t."lastAt" >= now() - interval '1 hour' and t.failures + 1 >= $2::int
      then now() + make_interval(secs => least($3::int, power(2, least(t.failures + 1 - $2::int, 20)))) end
  where t."waitUntil" is null or t."waitUntil" <= now()
  returning failures`;

/**
 * Counts one attempt under a key before it is made, so that twenty at once get no further than twenty in a row; outside of any
 * transaction, so that it stays counted when the act fails. Fails with `limit` while the key has to wait.
 */
export async function attempt(parts: readonly string[], { free, longestSeconds }: Slowdown): Promise<void> {
  const { rowCount } = await pool.query({ name: "throttle", text: count, values: [keyOf(parts), free, longestSeconds] });
  if (!rowCount) fail("limit", "tooManyTries");
}

/** Counts a mail to an address that somebody typed: four an hour whoever asks, so that nobody fills another's letter box. */
export const attemptMail = (address: string): Promise<void> => attempt(["mail to", address], { free: 4, longestSeconds: 900 });

/** Forgets what was counted under a key: the attempt was the owner's. */
export async function forget(parts: readonly string[]): Promise<void> {
  await pool.query(`delete from "Throttle" where key = $1`, [keyOf(parts)]);
}

/** Takes one attempt back where many share a key: it was no failure. */
export async function takeBack(parts: readonly string[]): Promise<void> {
  await pool.query(`update "Throttle" set failures = greatest(0, failures - 1), "waitUntil" = null where key = $1`, [
    keyOf(parts),
  ]);
}
