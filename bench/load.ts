import autocannon, { type Request } from "autocannon";
import { median, percentile } from "./statistics.ts";

const connections = 16;

export type Load = { requests: number; failures: number; requestsPerSecond: number; p50: number; p95: number };

/** Loads a server on this machine with the given requests, over and over, for a bounded time; each connection begins elsewhere in the list. */
export function load(origin: string, requests: readonly Request[], seconds: number): Promise<Load> {
  const { hostname } = new URL(origin);
  if (hostname !== "127.0.0.1") throw new Error(`load goes to this machine only, not to ${hostname}`);
  const times: number[] = [];
  let turn = 0;
  const setupClient = (client: { setRequests(requests: Request[]): void }) => {
    const from = Math.floor((turn * requests.length) / connections);
    turn += 1;
    client.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
  };
  return new Promise((resolve, reject) => {
    const run = autocannon(
      { url: origin, connections, duration: seconds, timeout: 20, requests: [...requests], setupClient },
      (error, result) => {
        if (error) return reject(error);
        const { errors, timeouts, non2xx, duration } = result;
        const answered = times.length;
        resolve({
          requests: answered,
          failures: errors + timeouts + non2xx,
          requestsPerSecond: answered / duration,
          p50: median(times),
          p95: percentile(times, 0.95),
        });
      },
    );
    run.on("response", (_client: unknown, _status: number, _bytes: number, milliseconds: number) => times.push(milliseconds));
  });
}
