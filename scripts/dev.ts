import { say } from "#scripts/launcher/words";
import { firstFreePort, wantedPort } from "#scripts/process/ports";
import { seedWhenEmpty } from "#scripts/process/seeding";
import { serve } from "#scripts/process/serve";

/** `npm run dev`: the site in development mode, with its worker. */
export async function main(_args: string[], ending: AbortSignal): Promise<number> {
  const host = process.env.HOST ?? "127.0.0.1";
  const port = wantedPort() ?? (await firstFreePort(3000, host));
  const url = process.env.PUBLIC_URL ?? `http://localhost:${port}`;
  const env = { ...process.env, PUBLIC_URL: url };
  await seedWhenEmpty(env, ending);
  if (ending.aborted) return 0;
  say("devReady", { url });
  await serve({ mode: "dev", host, port, env }, ending);
  return 0;
}
