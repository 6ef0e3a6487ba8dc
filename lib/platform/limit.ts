import { createHash } from "node:crypto";
import { pool } from "./db.ts";
import { log } from "./log.ts";

/** Requests a minute from one network (`mine`: of one person, `keyed`: of one key), by kind of door. */
export const limits = { read: 300, suggest: 600, mine: 240, bearer: 1200, keyed: 600 } as const;
export type LimitName = keyof typeof limits;

export type Allowance = { limit: number; remaining: number; resetSeconds: number; isOver: boolean };

type Tally = { counted: number; pending: number; resetAt: number };
type Count = { key: string; count: number; msLeft: number };

const windowMs = 60_000;
const flushMs = 1_000;
const mostTallies = 50_000;
const cleanEvery = 60;

const table = `do $$ begin
  if to_regclass('limits.hit') is null then
    perform pg_advisory_xact_lock(hashtext('limits.hit'));
    create schema if not exists limits;
    create unlogged table if not exists limits.hit (key text primary key, "window" bigint not null, count int not null);
  end if;
end $$`;

const add = `insert into limits.hit as hit (key, "window", count)
  select key, floor(extract(epoch from statement_timestamp()) / 60)::bigint, count from unnest($1::text[], $2::int[]) given (key, count) order by key
  on conflict (key) do update set "window" = excluded."window",
    count = excluded.count + case when hit."window" = excluded."window" then hit.count else 0 end
  returning key, count, (60000 - mod(extract(epoch from statement_timestamp()) * 1000, 60000))::int as "msLeft"`;

const clean = `delete from limits.hit where "window" < floor(extract(epoch from statement_timestamp()) / 60)::bigint - 1`;

const keyOf = (tallyKey: string) => createHash("sha256").update(tallyKey).digest("base64url").slice(0, 22);

/**
 * Counts requests a minute over all processes. The counts live in Postgres; a process holds back at most a second's worth of
 * its own and hands it over in one statement, so n processes may let through at most n seconds' worth too much.
 * Minutes are those of the database's clock. Without the database each process goes on counting for itself.
 */
export class Limiter {
  readonly #tallies = new Map<string, Tally>();
  #timer: NodeJS.Timeout | undefined;
  #flushes = 0;

  /** Counts one request of a network; requests beyond the limit are refused and not counted. */
  take(name: LimitName, network: string): Allowance {
    const now = Date.now();
    const tally = this.#tally(`${name} ${network}`, now);
    const limit = limits[name];
    const isOver = tally.counted + tally.pending >= limit;
    if (!isOver) tally.pending += 1;
    this.#timer ??= setTimeout(() => void this.flush(), flushMs).unref();
    const remaining = Math.max(0, limit - tally.counted - tally.pending);
    return { limit, remaining, resetSeconds: Math.max(1, Math.ceil((tally.resetAt - now) / 1000)), isOver };
  }

  /** Hands what was counted to the database and learns what all processes together have counted. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const batch = [...this.#tallies]
      .filter(([, { pending }]) => pending > 0)
      .map(([key, tally]) => ({ key: keyOf(key), tally, amount: tally.pending }));
    if (batch.length === 0) return;
    for (const { tally, amount } of batch) {
      tally.counted += amount;
      tally.pending -= amount;
    }
    try {
      const tallies = new Map(batch.map(({ key, tally }) => [key, tally]));
      const counts = await this.#record(
        [...tallies.keys()],
        batch.map(({ amount }) => amount),
      );
      const now = Date.now();
      for (const { key, count, msLeft } of counts)
        Object.assign(tallies.get(key) ?? {}, { counted: count, resetAt: now + msLeft });
    } catch (error) {
      log.warn({ error: String(error) }, "limits are counted in this process only");
    }
  }

  async #record(keys: string[], amounts: number[]): Promise<Count[]> {
    if (this.#flushes === 0) await pool.query(table);
    if (this.#flushes % cleanEvery === 0) await pool.query(clean);
    this.#flushes += 1;
    return (await pool.query<Count>({ name: "limit-add", text: add, values: [keys, amounts] })).rows;
  }

  #tally(key: string, now: number): Tally {
    const known = this.#tallies.get(key);
    if (known && known.resetAt > now) return known;
    if (known) this.#tallies.delete(key);
    else if (this.#tallies.size >= mostTallies) this.#makeRoom(now);
    const tally = { counted: 0, pending: 0, resetAt: now + windowMs };
    this.#tallies.set(key, tally);
    return tally;
  }

  #makeRoom(now: number): void {
    for (const [key, { resetAt }] of this.#tallies) if (resetAt <= now) this.#tallies.delete(key);
    for (const key of this.#tallies.keys()) {
      if (this.#tallies.size < mostTallies) return;
      this.#tallies.delete(key);
    }
  }
}

const shared = globalThis as typeof globalThis & { yongfairLimiter?: Limiter };

/** The counter of this process. */
export const limiter = (shared.yongfairLimiter ??= new Limiter());
