import { pool } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { deepestHit } from "#lib/platform/paging";
import { connection } from "./boss.ts";

export type FailedJob = { event: string; jobId: string; createdAt: Date; failedAt: Date; tries: number; reason: string };

const perPage = 50;
const longestReason = 300;

const statement = `select name as event, id as "jobId", created_on as "createdAt", completed_on as "failedAt",
       retry_count + 1 as tries, coalesce(output->>'message', output->'value'->>'message', '') as reason
  from pgboss.job where state = 'failed' and name not like '\\_\\_%'
 order by completed_on desc, id limit $1 offset $2`;

const countStatement = `select count(*)::int as total from pgboss.job where state = 'failed' and name not like '\\_\\_%'`;

/** The last line of an error, without what may be somebody's address or a key. */
export const publicReason = (reason: string): string =>
  (reason.trim().split(/\n+/).at(-1) ?? "")
    .replace(/[^\s@<>"']+@[^\s@<>"']+/g, "…@…")
    .replace(/[\w-]{40,}/g, "…")
    .slice(0, longestReason);

/** Jobs that have failed for good, the latest first, without their payloads. Kept for a week. */
export async function failedJobs(page = 1): Promise<{ items: FailedJob[]; total: number; page: number; perPage: number }> {
  await connection();
  const shown = Math.min(Math.max(1, Math.trunc(page)), deepestHit / perPage);
  const [{ rows }, counted] = await Promise.all([
    pool.query<FailedJob>(statement, [perPage, (shown - 1) * perPage]),
    pool.query<{ total: number }>(countStatement),
  ]);
  const items = rows.map((row) => ({ ...row, reason: publicReason(row.reason) }));
  return { items, total: counted.rows[0]?.total ?? 0, page: shown, perPage };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Tries a job again that has failed for good. Fails with `notFound` where there is none such, or somebody was faster. */
export async function retryJob(event: string, jobId: string): Promise<void> {
  if (!uuid.test(jobId)) fail("notFound");
  const { boss } = await connection();
  const { rowCount } = await pool.query("select 1 from pgboss.job where name = $1 and id = $2 and state = 'failed'", [
    event,
    jobId,
  ]);
  if (rowCount === 0) fail("notFound");
  await boss.retry(event, jobId);
}
