import { log } from "#lib/platform/log";

/**
 * Does something with each of what is due, one after the other. One that fails is named in the log and leaves the others alone; its row
 * still says that it is due, so the next sweep tries it again.
 */
export async function oneByOne<One extends { id: string }>(
  due: readonly One[],
  what: string,
  run: (one: One) => Promise<unknown>,
): Promise<void> {
  for (const one of due) {
    try {
      await run(one);
    } catch (error) {
      log.error({ id: one.id, error: String(error) }, what);
    }
  }
}
