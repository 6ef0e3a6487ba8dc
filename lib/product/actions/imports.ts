"use server";

import { formAction, redirectTo } from "#lib/platform/action";
import { fail } from "#lib/platform/errors";
import { urls } from "#lib/platform/urls";
import { uploadImport } from "#lib/product/commands/imports";
import { cancelImport, remapImport, startImport, undoImport } from "#lib/product/commands/imports-course";
import { mapImport } from "#lib/product/commands/imports-map";
import { importIdInput, mapImportInput, uploadImportInput } from "#lib/product/schema/imports";

/** Takes a file in and leads to what it is. */
export const uploadImportAction = formAction(uploadImportInput, async (actor, { companyId, file }, { locale }) => {
  if (!file) fail("invalid", "file:required");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { importId } = await uploadImport(actor, { companyId, name: file.name, bytes, locale });
  return redirectTo(urls.selling.importRun(locale, importId));
});

export const mapImportAction = formAction(mapImportInput, async (actor, input, { locale }) => {
  await mapImport(actor, input, locale);
  return redirectTo(urls.selling.importRun(locale, input.importId));
});

export const startImportAction = formAction(importIdInput, async (actor, { importId }, { locale }) => {
  await startImport(actor, importId);
  return redirectTo(urls.selling.importRun(locale, importId));
});

export const cancelImportAction = formAction(importIdInput, async (actor, { importId }, { locale }) => {
  await cancelImport(actor, importId);
  return redirectTo(urls.selling.importRun(locale, importId));
});

export const remapImportAction = formAction(importIdInput, async (actor, { importId }, { locale }) => {
  await remapImport(actor, importId);
  return redirectTo(urls.selling.importRun(locale, importId));
});

export const undoImportAction = formAction(importIdInput, async (actor, { importId }, { locale }) => {
  await undoImport(actor, importId);
  return redirectTo(urls.selling.importRun(locale, importId));
});
