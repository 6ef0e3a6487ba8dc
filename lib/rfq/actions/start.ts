"use server";

import { formAction, redirectTo } from "#lib/platform/action";
import { urls } from "#lib/platform/urls";
import { startAgain, startFromText, startRequest } from "#lib/rfq/commands/start";
import { startFromFile } from "#lib/rfq/commands/start-file";
import { startFromList, startFromProduct } from "#lib/rfq/commands/start-goods";
import {
  startAgainInput,
  startBlankInput,
  startFileInput,
  startListInput,
  startProductInput,
  startTextInput,
} from "#lib/rfq/schema/input";

export const startBlankAction = formAction(startBlankInput, async (actor, input, { locale }) => {
  const { requestId } = await startRequest(actor, { ...input, locale });
  return redirectTo(urls.buying.requestForm(locale, requestId));
});

export const startTextAction = formAction(startTextInput, async (actor, { text, ...input }, { locale }) => {
  const { requestId } = await startFromText(actor, { ...input, locale }, text);
  return redirectTo(urls.buying.requestForm(locale, requestId, { read: 1 }));
});

export const startProductAction = formAction(startProductInput, async (actor, { product, ...input }, { locale }) => {
  const { requestId } = await startFromProduct(actor, { ...input, locale }, product);
  return redirectTo(urls.buying.requestForm(locale, requestId));
});

export const startListAction = formAction(startListInput, async (actor, { listId, ...input }, { locale }) => {
  const { requestId } = await startFromList(actor, { ...input, locale }, listId);
  return redirectTo(urls.buying.requestForm(locale, requestId));
});

export const startAgainAction = formAction(startAgainInput, async (actor, { requestId: from }, { locale }) => {
  const { requestId } = await startAgain(actor, { requestId: from, locale });
  return redirectTo(urls.buying.requestForm(locale, requestId));
});

export const startFileAction = formAction(startFileInput, async (actor, { file, ...input }, { locale }) => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { requestId } = await startFromFile(actor, { ...input, locale }, { bytes, name: file.name });
  return redirectTo(urls.buying.requestForm(locale, requestId));
});
