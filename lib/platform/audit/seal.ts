import { createHash, type Hash } from "node:crypto";
import type { PoolClient } from "pg";
import { pool } from "#lib/platform/db";
import { log } from "#lib/platform/log";

/** Minutes after which nobody writes an entry of that time any more: no transaction is as long. */
const settledMinutes = 60;
const batch = 2_000;
const beginning = new Date(0);

type Entry = Record<"id" | "actor" | "action" | "subject" | "details", string> & { at: Date; onBehalf: string | null };
type Stretch = { before: string; from: Date; until: Date };
type Seal = { number: number; until: Date; entries: number; digest: string };

const entriesOf = `declare sealed no scroll cursor for select id::text, "createdAt" as at, actor, "onBehalf", action, subject, details::text
  from "AuditEntry" where "createdAt" >= $1 and "createdAt" < $2 order by "createdAt", id`;

const add = (hash: Hash, { id, at, actor, onBehalf, action, subject, details }: Entry) =>
  hash.update(`${JSON.stringify([id, at.toISOString(), actor, onBehalf, action, subject, details])}\n`);

/** SHA-256 over the digest before and the entries of a stretch in their order; inside the caller's transaction. */
async function digestOf(client: PoolClient, { before, from, until }: Stretch): Promise<{ digest: string; entries: number }> {
  const hash = createHash("sha256").update(`${before}\n`);
  let entries = 0;
  await client.query(entriesOf, [from, until]);
  for (;;) {
    const { rows } = await client.query<Entry>(`fetch ${batch} from sealed`);
    for (const row of rows) add(hash, row);
    entries += rows.length;
    if (rows.length < batch) break;
  }
  await client.query("close sealed");
  return { digest: hash.digest("hex"), entries };
}

async function within<Result>(run: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query("begin isolation level repeatable read");
    const result = await run(client);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

const lastSeal = async (client: PoolClient): Promise<Seal | undefined> =>
  (await client.query<Seal>(`select number, until, entries, digest from "AuditSeal" order by number desc limit 1`)).rows[0];

/**
 * Seals what has come into the audit log since the last seal, up to an hour ago, so that nobody who writes waits for it. The digest
 * also goes into the log of the process: whoever changes the database cannot change it there. May run twice and at once.
 */
export async function sealAudit(): Promise<void> {
  const sealed = await within(async (client) => {
    await client.query("select pg_advisory_xact_lock(hashtext('AuditSeal'))");
    const last = await lastSeal(client);
    const { rows } = await client.query<{ until: Date }>(
      `select date_trunc('milliseconds', now() - make_interval(mins => $1)) as until`,
      [settledMinutes],
    );
    const [from, until] = [last?.until ?? beginning, rows[0]?.until ?? beginning];
    if (until <= from) return null;
    const seal = { number: (last?.number ?? 0) + 1, ...(await digestOf(client, { before: last?.digest ?? "", from, until })) };
    if (seal.entries === 0) return null;
    await client.query(
      `insert into "AuditSeal" (number, until, entries, digest) values ($1, $2, $3, $4) on conflict do nothing`,
      [seal.number, until, seal.entries, seal.digest],
    );
    return seal;
  });
  if (sealed) log.info(sealed, "audit log sealed");
}

type Chain = {
  seals: number;
  entries: number;
  digest: string;
  broken: { number: number; from: Date; until: Date } | null;
};

/** Computes the chain again; `broken` is the first stretch whose entries, or whose seal, are not what was sealed. */
export const checkAudit = (): Promise<Chain> =>
  within(async (client) => {
    const { rows: seals } = await client.query<Seal>(`select number, until, entries, digest from "AuditSeal" order by number`);
    let chain: Chain = { seals: 0, entries: 0, digest: "", broken: null };
    let from = beginning;
    for (const { number, until, entries, digest } of seals) {
      const found = await digestOf(client, { before: chain.digest, from, until });
      if (number !== chain.seals + 1 || found.digest !== digest || found.entries !== entries)
        return { ...chain, broken: { number, from, until } };
      chain = { seals: number, entries: chain.entries + entries, digest, broken: null };
      from = until;
    }
    return chain;
  });
