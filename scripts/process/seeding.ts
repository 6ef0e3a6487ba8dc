import { spawn } from "node:child_process";
import { resolve } from "node:path";
import pg from "pg";
import { say } from "#scripts/launcher/words";

async function isEmpty(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('select 1 from "Category" limit 1');
  await client.end();
  return rows.length === 0;
}

/** Fills a database that has no categories with the demo fair, in a process of its own. */
export async function seedWhenEmpty(env: NodeJS.ProcessEnv, ending: AbortSignal): Promise<void> {
  if (!env.DATABASE_URL || !(await isEmpty(env.DATABASE_URL))) return;
  say("seeding");
  const child = spawn(process.execPath, [resolve("scripts/run.mjs"), "seed", "--scale", "demo"], {
    stdio: "inherit",
    env: { ...env, YONGFAIR_FOLLOWS: "1" },
  });
  const stop = () => child.kill("SIGTERM");
  ending.addEventListener("abort", stop, { once: true });
  const code = await new Promise((done, failed) => child.on("error", failed).on("exit", done));
  ending.removeEventListener("abort", stop);
  if (code !== 0 && !ending.aborted) throw new Error(`seed ended with ${code}`);
}
