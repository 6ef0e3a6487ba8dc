import { Worker } from "node:worker_threads";
import { fail } from "#lib/platform/errors";
import { importLimits } from "#lib/product/import/limits";
import type { RawRow } from "#lib/product/import/rows";

export type SheetMessage = { rows: RawRow[] } | { refused: string } | { done: true };

/** Messages of the worker as they come; silence, a crash or exhausted memory end it with a refusal. */
function next(worker: Worker): Promise<SheetMessage> {
  return new Promise((resolve) => {
    const settle = (message: SheetMessage) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      resolve(message);
    };
    const timer = setTimeout(() => settle({ refused: "tooSlow" }), importLimits.silenceMs);
    worker.once("message", settle);
    worker.once("error", (error) =>
      settle({ refused: "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "bomb" : "broken" }),
    );
    worker.once("exit", () => settle({ refused: "broken" }));
  });
}

/** The rows of a sheet, read by a worker that is never more than one batch ahead. */
export async function* readSheet(path: string, sheet: string): AsyncGenerator<RawRow> {
  const worker = new Worker(new URL("./sheet-worker.ts", import.meta.url), {
    workerData: { path, sheet, columns: importLimits.columns, rows: importLimits.rows, cell: importLimits.cell },
    resourceLimits: { maxOldGenerationSizeMb: importLimits.workerHeapMb },
    stderr: true,
    stdout: true,
  });
  try {
    while (true) {
      const message = await next(worker);
      if ("refused" in message)
        fail(["bomb", "tooSlow", "tooManyRows"].includes(message.refused) ? "limit" : "invalid", message.refused);
      if ("done" in message) return;
      yield* message.rows;
      worker.postMessage("more");
    }
  } finally {
    worker.removeAllListeners();
    await worker.terminate();
  }
}
