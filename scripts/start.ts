import { applyMigrations } from "#scripts/database/migrations";
import type { OpenDatabase } from "#scripts/database/open";
import { say, Trouble } from "#scripts/launcher/words";
import { buildWhenChanged } from "#scripts/process/build";
import { firstFreePort, isFree, waitForPort, wantedPort } from "#scripts/process/ports";
import { isRunning, lastRun, rememberRun } from "#scripts/process/running";
import { seedWhenEmpty } from "#scripts/process/seeding";
import { answers, serve } from "#scripts/process/serve";

const dyingServerMilliseconds = 9_000;

/** PORT, else the port of the last run, else the first free one from 3000 on. */
async function choosePort(host: string): Promise<number> {
  const last = lastRun();
  const wanted = wantedPort();
  const isTaken = last && !(await isFree(last.port, host));
  if (last && isTaken && isRunning(last)) throw new Trouble("alreadyRunning", { url: last.url, pid: last.pid });
  if (wanted) {
    const isWaitWorthwhile = last?.port === wanted;
    if (await waitForPort(wanted, host, isWaitWorthwhile ? dyingServerMilliseconds : 0)) return wanted;
    throw new Trouble("portTaken", { port: wanted });
  }
  if (last && (await waitForPort(last.port, host, 2_000))) return last.port;
  return firstFreePort(3000, host);
}

/** Starts the embedded database again when something has killed it. */
function guard(database: OpenDatabase, ending: AbortSignal) {
  const watch = setInterval(() => database.revive().catch((error) => console.error(String(error))), 1_000);
  ending.addEventListener("abort", () => clearInterval(watch), { once: true });
}

/** `npm start`: from an empty or a full database to the running site with its worker. */
export async function main(args: string[], ending: AbortSignal, database: OpenDatabase): Promise<number> {
  if (args.includes("--help")) {
    say("help.start");
    return 0;
  }
  await import("#lib/platform/env");
  const host = process.env.HOST ?? "127.0.0.1";
  const port = await choosePort(host);
  const url = process.env.PUBLIC_URL ?? `http://localhost:${port}`;
  rememberRun({ port, pid: process.pid, url });
  const env = { ...process.env, PUBLIC_URL: url };
  if (database.data && !database.data.startsWith(process.cwd())) say("databaseElsewhere", { path: database.data });
  await applyMigrations(database.url);
  if (!args.includes("--no-seed")) await seedWhenEmpty(env, ending);
  if (!ending.aborted) await buildWhenChanged();
  if (ending.aborted) return 0;
  guard(database, ending);
  ending.addEventListener("abort", () => say("stopping"), { once: true });
  const served = serve({ mode: "start", host, port, env }, ending);
  const local = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  if (await answers(`http://${local.includes(":") ? `[${local}]` : local}:${port}`, 60_000, ending)) {
    say("ready", { url });
    await (await import("#scripts/process/logins")).tellLogins();
  } else if (!ending.aborted) say("slowStart");
  await served;
  return 0;
}
