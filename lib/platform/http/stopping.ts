import { limiter } from "#lib/platform/limit";

const shared = globalThis as typeof globalThis & { yongfairStopping?: boolean };

/** True from the moment this process was told to end: it serves what it has and is no longer ready for more. */
export const isStopping = (): boolean => shared.yongfairStopping ?? false;

/** Turns readiness off and hands over the last counts when the process is told to end; closing the server is Next's part. */
export function watchForStop(): void {
  const stop = () => {
    shared.yongfairStopping = true;
    void limiter.flush();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}
