import pg from "pg";
import { openDatabase } from "#scripts/database/open";
import { pendingMigrations } from "#scripts/database/pending";
import { ownSecret } from "#scripts/process/secret";
import { auditFinding } from "./audit.ts";
import { type Finding, reasonOf } from "./finding.ts";
import { searchFindings } from "./search.ts";

const oldestMajor = 16;
const silentAfterSeconds = 60;

type Ask = (client: pg.Client) => Promise<Finding>;

const server: Ask = async (client) => {
  const { rows } = await client.query<{ version: string; size: string }>(
    "select current_setting('server_version') as version, pg_size_pretty(pg_database_size(current_database())) as size",
  );
  const version = rows[0]?.version ?? "";
  const isGood = Number.parseInt(version, 10) >= oldestMajor;
  return { subject: "database", isGood, detail: `PostgreSQL ${version}, ${rows[0]?.size}`, mend: "PostgreSQL 18" };
};

const worker: Ask = async (client) => {
  const { rows } = await client.query<{ age: number | null }>(
    `select extract(epoch from now() - max("beatAt"))::int as age from "WorkerBeat"`,
  );
  const age = rows[0]?.age ?? undefined;
  const isGood = age !== undefined && age < silentAfterSeconds;
  return { subject: "worker", isGood, detail: age === undefined ? "-" : `${age} s`, mend: "npm start | npm run worker" };
};

const jobs: Ask = async (client) => {
  const { rows } = await client.query<{ failed: number; oldest: number }>(
    `select count(*) filter (where state = 'failed')::int as failed,
            coalesce(extract(epoch from now() - min(created_on) filter (where state in ('created', 'retry'))), 0)::int as oldest
       from pgboss.job where name not like '\\_\\_%'`,
  );
  const { failed = 0, oldest = 0 } = rows[0] ?? {};
  return {
    subject: "jobs",
    isGood: failed === 0 && oldest < 300,
    detail: `failed ${failed}, waiting ${oldest} s`,
    mend: "npm run worker",
  };
};

const schema: (url: string) => Ask = (url) => async () => {
  const pending = await pendingMigrations(url);
  return { subject: "schema", isGood: pending.length === 0, detail: pending.join(", ") || "ok", mend: "npm run db:migrate" };
};

const ask = (client: pg.Client, subject: string, mend: string, question: Ask) =>
  question(client).catch((error): Finding => ({ subject, isGood: false, detail: reasonOf(error), mend }));

/** Examines the database; the embedded one is started for it when it does not run. */
export async function databaseFindings(): Promise<Finding[]> {
  try {
    const { url, isEmbedded, release } = await openDatabase(false);
    process.env.DATABASE_URL = url;
    if (isEmbedded) process.env.AUTH_SECRET ??= ownSecret();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return [
        await ask(client, "database", "DATABASE_URL", server),
        await ask(client, "schema", "npm run db:migrate", schema(url)),
        await ask(client, "worker", "npm start", worker),
        await ask(client, "jobs", "npm start", jobs),
        await ask(client, "audit", "docs/operations.md", auditFinding),
        ...(await searchFindings().catch((error) => [
          { subject: "search", isGood: false, detail: reasonOf(error), mend: "npm start" },
        ])),
      ];
    } finally {
      await client.end();
      await release();
    }
  } catch (error) {
    return [{ subject: "database", isGood: false, detail: reasonOf(error), mend: "DATABASE_URL" }];
  }
}
