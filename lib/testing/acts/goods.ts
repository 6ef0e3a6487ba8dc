import { db } from "#lib/platform/db";
import { prepareBulk } from "#lib/product/commands/bulk";
import { keepDraft } from "#lib/product/commands/draft";
import { makeLeaf, makeProduct, unique } from "#lib/testing/factories";
import { clean, landed, tried, upload, worked } from "#lib/testing/import-desk";
import type { Person, Samples, Stage } from "./stage.ts";
import { makePendingRevision } from "./tasks.ts";

const listing = async ({ companyId }: Stage) => (await makeProduct({ companyId })).productId;

async function prepared(stage: Stage) {
  const productIds = [await listing(stage)];
  return prepareBulk(stage.owner, { companyId: stage.companyId, productIds, value: { act: "pause" } });
}

async function uploaded({ owner, companyId }: Stage) {
  await db.importRun.deleteMany({ where: { companyId } });
  const importId = await upload(owner, clean);
  return { importId };
}

async function inspected({ owner, companyId }: Stage) {
  await db.importRun.deleteMany({ where: { companyId } });
  const importId = await upload(owner, clean);
  await worked(importId);
  return { importId };
}

async function ready({ owner, companyId }: Stage) {
  await db.importRun.deleteMany({ where: { companyId } });
  return { importId: (await tried(owner, clean)).id };
}

async function done({ owner, companyId }: Stage) {
  await db.importRun.deleteMany({ where: { companyId } });
  await db.product.deleteMany({ where: { companyId } });
  return { importId: (await landed(owner, clean)).id };
}

async function draftOf({ companyId }: Stage, who: Person) {
  const draftId = crypto.randomUUID();
  const memberships = [{ companyId, role: "OWNER" as const }];
  await keepDraft({ ...who, memberships }, { companyId, productId: null, draftId, version: 0, seen: {}, values: {} });
  return { draftId };
}

const typed = async ({ companyId }: Stage) => ({
  companyId,
  draftId: crypto.randomUUID(),
  version: 0,
  sku: unique("sku"),
  nameEn: "Kettle",
  categoryId: (await makeLeaf()).leafId,
});

export const goodsSamples: Samples = {
  "product/bulk#prepareBulkAction": async (stage) => ({ companyId: stage.companyId, chosen: await listing(stage), act: "pause" }),
  "product/bulk#startBulkAction": prepared,
  "product/bulk#cancelBulkAction": prepared,
  "product/export#orderExportAction": ({ companyId }) => ({ companyId, format: "csv" }),
  "product/imports#uploadImportAction": ({ companyId }) => ({ companyId, file: new File([clean], "goods.csv") }),
  "product/imports#mapImportAction": async (stage) => ({ ...(await inspected(stage)), intent: "look" }),
  "product/imports#startImportAction": ready,
  "product/imports#cancelImportAction": uploaded,
  "product/imports#remapImportAction": ready,
  "product/imports#undoImportAction": done,
  "product/listing#keepListingAction": typed,
  "product/listing#saveListingAction": typed,
  "product/listing#discardDraftAction": draftOf,
  "product/listing#moveListingAction": async (stage) => ({ productId: await listing(stage), move: "pause" }),
  "product/listing#withdrawRevisionAction": async (stage) => ({ revisionId: (await makePendingRevision(stage)).revisionId }),
};
