import type { Prisma } from "#generated/prisma/client";
import { clock } from "#lib/platform/clock";
import type { Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import type { ImportView } from "#lib/product/queries/imports";
import { type ImportMove, importFlow, importPlaces, isChanging, isWorking } from "#lib/product/status/imports";

type Data = Prisma.ImportRunUncheckedUpdateManyInput;

/** One step of an import inside the caller's transaction. Fails with `conflict` where it is not possible or somebody was faster. */
export async function moveImport(tx: Transaction, run: ImportView, move: ImportMove, data: Data = {}): Promise<void> {
  const next = importFlow.after(run.stage, move);
  const [from, to] = [importPlaces[run.stage], importPlaces[next]];
  const end = isWorking(next) ? { finishedAt: null } : { finishedAt: clock.now() };
  const { count } = await tx.importRun.updateMany({
    where: { id: run.id, phase: from.phase, status: { in: [...from.status] } },
    data: { ...end, openKey: isChanging(next) ? run.companyId : null, ...data, phase: to.phase, status: to.status[0] },
  });
  if (count === 0) fail("conflict", "importMoved");
}
