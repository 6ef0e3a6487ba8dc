import { cpus, totalmem } from "node:os";
import pg from "pg";

/** What the figures were taken on, in one line. */
export async function describeMachine(serverUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  const { rows } = await client.query<{ version: string }>("select current_setting('server_version') as version");
  await client.end();
  const cores = cpus();
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  const model = cores[0]?.model.trim() ?? "unknown processor";
  return `${cores.length} cores (${model}), ${gigabytes} GB, ${process.platform} ${process.arch}, Node.js ${process.version}, PostgreSQL ${rows[0]?.version}`;
}
