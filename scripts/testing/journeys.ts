import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import pg from "pg";
import { dropDatabase } from "#scripts/database/drop";
import { buildWhenChanged } from "#scripts/process/build";
import { firstFreePort } from "#scripts/process/ports";
import { answers, serve } from "#scripts/process/serve";
import { databaseAt, openTestServer } from "./server.ts";

const host = "127.0.0.1";

/** Settings under which journeys can see what is shut elsewhere: figures for a known bearer, the gallery, clients behind a proxy. */
const opened = {
  METRICS_TOKEN: "journeys-read-figures",
  GALLERY: "1",
  TRUSTED_PROXIES: "1",
  LOG_LEVEL: "warn",
  AUTH_SECRET: "a key of the journeys, of no worth to anybody",
};

async function freshDatabase(url: string, template: string): Promise<string> {
  const name = `test_${process.pid}_journeys`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await dropDatabase(client, name);
  await client.query(`create database ${name} template ${template}`);
  await client.end();
  return databaseAt(url, name);
}

async function seedDemo(env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [resolve("scripts/run.mjs"), "seed", "--scale", "demo"], { stdio: "inherit", env });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`seed ended with ${code}`);
}

/** Before the journeys: the built site with its worker on a demo fair of its own; E2E_URL names another site to try instead. */
export default async function startSite() {
  if (process.env.E2E_URL) return;
  const { url, template, release } = await openTestServer();
  const ending = new AbortController();
  const dataFolder = resolve(".data/e2e");
  rmSync(dataFolder, { recursive: true, force: true });
  const port = await firstFreePort(3200, host);
  const origin = `http://${host}:${port}`;
  const database = await freshDatabase(url, template);
  const site = { ...opened, DATABASE_URL: database, DATA_DIR: dataFolder, PUBLIC_URL: origin };
  const env = { ...process.env, ...site };
  await seedDemo(env);
  await buildWhenChanged();
  const served = serve({ mode: "start", host, port, env }, ending.signal);
  const stop = async () => {
    ending.abort();
    await served;
    await release();
  };
  if (!(await answers(origin, 60_000, ending.signal))) {
    await stop();
    throw new Error(`the site at ${origin} does not answer`);
  }
  Object.assign(process.env, { E2E_URL: origin, E2E_SITE: JSON.stringify(site) });
  return stop;
}
