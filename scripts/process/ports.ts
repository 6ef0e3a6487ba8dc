import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Trouble } from "#scripts/launcher/words";

export function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().once("error", () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

/** The first free port from `from` on. */
export async function firstFreePort(from: number, host: string): Promise<number> {
  for (let port = from; port < from + 200; port += 1) if (await isFree(port, host)) return port;
  throw new Trouble("portTaken", { port: from });
}

/** Waits up to `milliseconds` for `port` to become free. */
export async function waitForPort(port: number, host: string, milliseconds: number): Promise<boolean> {
  for (const deadline = Date.now() + milliseconds; Date.now() < deadline; await sleep(100)) {
    if (await isFree(port, host)) return true;
  }
  return isFree(port, host);
}

/** The port a person asked for in PORT, checked. */
export function wantedPort(): number | undefined {
  const given = process.env.PORT;
  if (given === undefined) return undefined;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Trouble("badPort", { port: given });
  return port;
}
