import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { moveImport } from "#lib/product/bulk/move-import";
import { type InspectedSheet, type Inspection, inspectFile } from "#lib/product/import/inspect";
import { type ImportPlan, importPlan } from "#lib/product/import/plan";
import { possibleSignatures, signatureOf } from "#lib/product/import/shape";
import type { KeptInspection } from "#lib/product/queries/imports";
import type { ImportWork } from "./imports.ts";

/** The sheet that is read: the one that is asked for, else the first with a table, else the first with anything. */
function currentSheet({ sheets }: Inspection, { sheet }: ImportPlan): InspectedSheet | null {
  const asked = sheets.find(({ name }) => sheet !== null && name === sheet);
  return (
    asked ?? sheets.find(({ mode }) => mode !== null) ?? sheets.find(({ problem }) => problem !== "empty") ?? sheets[0] ?? null
  );
}

function kept(inspection: Inspection, plan: ImportPlan): KeptInspection {
  const { format, encoding, more } = inspection;
  const sheets = inspection.sheets.map(({ name, rows, isCounted, problem }) => ({ name, rows, isCounted, problem }));
  const current = currentSheet(inspection, plan);
  return { format, encoding, more, sheets, current, signature: current && signatureOf(current) };
}

type Remembered = { plan: ImportPlan; at: Date };

/** How a file of this shape was read last, of the sheet that would be read and then of the others. */
async function recall(companyId: string, inspection: Inspection): Promise<Remembered | null> {
  const first = currentSheet(inspection, importPlan.parse({}));
  const sheets = [...(first ? [first] : []), ...inspection.sheets.filter((one) => one !== first)];
  const wanted = sheets.flatMap((sheet) => possibleSignatures(sheet).map((signature) => ({ signature, sheet: sheet.name })));
  const rows = await db.importMapping.findMany({
    where: { companyId, signature: { in: [...new Set(wanted.map(({ signature }) => signature))] } },
    select: { signature: true, mapping: true, updatedAt: true },
  });
  for (const { signature, sheet } of wanted) {
    const found = rows.find((row) => row.signature === signature);
    const plan = importPlan.safeParse(found?.mapping);
    if (found && plan.success) return { plan: { ...plan.data, sheet: sheet || null }, at: found.updatedAt };
  }
  return null;
}

/** Looks at a file as it is asked for, or as the firm read one of its shape before, or as it explains itself. */
export async function inspectImport({ run, path }: ImportWork): Promise<void> {
  const { order } = run;
  const looked = await inspectFile(path, order.plan);
  const remembered = order.isChosen ? null : await recall(run.companyId, looked);
  const plan = remembered?.plan ?? order.plan;
  const inspection = remembered ? await inspectFile(path, plan) : looked;
  const mapping = { ...order, plan, remembered: remembered?.at.toISOString() ?? null };
  const { format, encoding } = inspection;
  // What was looked at holds nothing that JSON cannot.
  const seen = kept(inspection, plan) as object;
  await db.$transaction((tx) =>
    moveImport(tx, run, "read", { format, encoding, mapping, inspection: seen, touchedAt: clock.now() }),
  );
}
