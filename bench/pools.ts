import { EventEmitter } from "node:events";
import pg from "pg";

/** Adds up the time in which at least one pooled connection of this process is at work, whoever made the pool. */
export function watchPools(): { totalMs: () => number } {
  let busy = 0;
  let since = 0;
  let total = 0;
  const note = (event: string | symbol) => {
    if (event === "acquire") {
      if (busy === 0) since = performance.now();
      busy += 1;
    } else if (event === "release") {
      busy -= 1;
      if (busy === 0) total += performance.now() - since;
    }
  };
  Object.defineProperty(pg.Pool.prototype, "emit", {
    configurable: true,
    value(this: pg.Pool, event: string | symbol, ...rest: unknown[]) {
      note(event);
      return EventEmitter.prototype.emit.call(this, event, ...rest);
    },
  });
  return { totalMs: () => total };
}
