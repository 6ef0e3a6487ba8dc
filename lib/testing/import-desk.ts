import type { UserActor } from "#lib/platform/actor";
import { uploadImport } from "#lib/product/commands/imports";
import { startImport, undoImport } from "#lib/product/commands/imports-course";
import { mapImport } from "#lib/product/commands/imports-map";
import { workImport } from "#lib/product/jobs/imports";
import { type ImportView, loadImport } from "#lib/product/queries/imports";
import { type MapImportInput, mapImportInput } from "#lib/product/schema/imports";

/** Two goods that land without a fault. */
export const clean = "SKU,Product name,Price\nA1,Bamboo tray,3 USD\nA2,Bamboo cup,2 USD\n";

export type Member = UserActor & { companyId: string };

export const upload = async (actor: Member, text: string | Buffer, name = "goods.csv") => {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  return (await uploadImport(actor, { companyId: actor.companyId, name, bytes, locale: "en" })).importId;
};

export const at = async (importId: string): Promise<ImportView> => {
  const run = await loadImport(importId);
  if (!run) throw new Error("no run");
  return run;
};

export const worked = async (importId: string) => {
  await workImport({ importId });
  return at(importId);
};

export const asked = (importId: string, more: Record<string, unknown> = {}): MapImportInput =>
  mapImportInput.parse({ importId, intent: "check", ...more });

export async function tried(actor: Member, text: string | Buffer, more: Record<string, unknown> = {}) {
  const importId = await upload(actor, text);
  await worked(importId);
  await mapImport(actor, asked(importId, more), "en");
  return worked(importId);
}

export async function landed(actor: Member, text: string) {
  const { id } = await tried(actor, text);
  await startImport(actor, id);
  return worked(id);
}

export async function undone(actor: Member, importId: string) {
  await undoImport(actor, importId);
  return worked(importId);
}
