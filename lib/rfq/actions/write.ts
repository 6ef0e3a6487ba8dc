"use server";

import { done, formAction, redirectTo } from "#lib/platform/action";
import { AppError } from "#lib/platform/errors";
import { urls } from "#lib/platform/urls";
import { uploadsOf } from "#lib/product/schema/listing-input";
import { flatValues } from "#lib/product/schema/listing-values";
import { amendRequest } from "#lib/rfq/commands/amend";
import { submitRequest } from "#lib/rfq/commands/course";
import { dropTyped, keepTyped, saveRequest } from "#lib/rfq/commands/write";
import { isSent, keepRequestInput, requestIdInput, saveRequestInput } from "#lib/rfq/schema/input";
import { redrawn } from "#lib/rfq/schema/typed";

/** What is missing stands in the form that follows; anything else is no matter of the form. */
function whereMissing(error: unknown): false {
  if (error instanceof AppError && error.code === "invalid") return false;
  throw error;
}

/** Saves, sends or amends; what was typed is saved first, so that nothing is lost where something is missing. */
export const saveRequestAction = formAction(saveRequestInput, async (actor, input, { locale }) => {
  const { requestId, version } = input;
  if (!isSent(input)) {
    const { intent, files: _, dropped: __, requestId: ___, version: ____, ...typed } = input;
    await keepTyped(actor, { requestId, version, values: redrawn(flatValues(typed), intent) });
    return redirectTo(`${urls.buying.requestForm(locale, requestId, { lines: Date.now() })}#lines`);
  }
  const { intent, files, dropped, requestId: _, version: __, ...fields } = input;
  const saving = { requestId, version, fields, files: await uploadsOf(files), dropped };
  if (intent === "amend") {
    await amendRequest(actor, saving);
    return redirectTo(urls.buying.request(locale, requestId, { done: "amended" }));
  }
  const saved = await saveRequest(actor, saving);
  if (intent === "save") return redirectTo(urls.buying.requestForm(locale, requestId, { done: "saved", at: saved.version }));
  const isComplete = await submitRequest(actor, { requestId, version: saved.version }).then(() => true, whereMissing);
  if (!isComplete) return redirectTo(urls.buying.requestForm(locale, requestId, { missing: 1, at: saved.version }));
  return redirectTo(urls.buying.request(locale, requestId, { done: "submitted" }));
});

/** Keeps what is being typed. */
export const keepRequestAction = formAction(keepRequestInput, async (actor, input) => {
  const { requestId, version, intent: _, files: __, dropped: ___, ...typed } = input;
  await keepTyped(actor, { requestId, version, values: flatValues(typed) });
  return done();
});

/** Leads to the form anew, with what is stored. */
export const dropTypedAction = formAction(requestIdInput, async (actor, { requestId }, { locale }) => {
  await dropTyped(actor, requestId);
  return redirectTo(urls.buying.requestForm(locale, requestId, { fresh: Date.now() }));
});
