"use server";

import { z } from "zod";
import { done, formAction, redirectTo } from "#lib/platform/action";
import { AppError } from "#lib/platform/errors";
import { urls } from "#lib/platform/urls";
import { moveProduct } from "#lib/product/commands";
import { discardDraft, keepDraft, keepTyped, rebaseDraft } from "#lib/product/commands/draft";
import { saveListing } from "#lib/product/commands/listing";
import { withdrawRevision } from "#lib/product/commands/revise";
import { readMarks } from "#lib/product/schema/draft";
import { discardListingInput, keepListingInput, saveListingInput, uploadsOf } from "#lib/product/schema/listing-input";
import { flatValues } from "#lib/product/schema/listing-values";

/** Keeps what is being typed; sent by the page every few seconds and when it is left. */
export const keepListingAction = formAction(keepListingInput, async (actor, input) => {
  const { companyId, productId = null, draftId, version, seen, files, intent: _intent, ...fields } = input;
  await keepDraft(actor, {
    companyId,
    productId,
    draftId,
    version,
    seen: readMarks(seen),
    values: flatValues(fields),
    files: await uploadsOf(files),
  });
  return done();
});

/** Saves or submits a listing; where it was changed meanwhile, leads back to the editor with everything that was typed. */
export const saveListingAction = formAction(saveListingInput, async (actor, input, { locale }) => {
  const { companyId, productId = null, draftId, version, seen, files, intent, ...fields } = input;
  const typed = { companyId, productId, draftId, version, seen: readMarks(seen), fields };
  if (intent === "reload") {
    await keepTyped(actor, typed);
    return redirectTo(productId ? urls.selling.listing(locale, productId) : urls.selling.newListing(locale, { draft: draftId }));
  }
  try {
    const saved = await saveListing(actor, { ...typed, files: await uploadsOf(files), isSubmitting: intent === "submit" });
    return redirectTo(urls.selling.listing(locale, saved.productId, { done: saved.outcome }));
  } catch (error) {
    if (!(error instanceof AppError) || error.detail !== "changedMeanwhile" || !productId) throw error;
    const { changed, both, version: now } = await rebaseDraft(actor, typed);
    return redirectTo(urls.selling.listing(locale, productId, { changed: changed.join("."), both: both.join(".") || "-", now }));
  }
});

/** Leads to the form anew: the address differs, so that nothing of what was typed stays in it. */
export const discardDraftAction = formAction(discardListingInput, async (actor, { draftId, productId }, { locale }) => {
  await discardDraft(actor, draftId);
  const fresh = crypto.randomUUID();
  return redirectTo(productId ? urls.selling.listing(locale, productId, { fresh }) : urls.selling.newListing(locale));
});

const moveInput = z.strictObject({
  productId: z.uuid(),
  move: z.enum(["submit", "withdraw", "publish", "pause", "confirm", "archive", "restore"]),
});

/** The moves of a supplier; those of reviewers are made at the organizer's desk. */
export const moveListingAction = formAction(moveInput, async (actor, { productId, move }) => {
  await moveProduct(actor, productId, move);
  return done(`listing.moved.${move}`);
});

export const withdrawRevisionAction = formAction(z.strictObject({ revisionId: z.uuid() }), async (actor, { revisionId }) => {
  await withdrawRevision(actor, revisionId);
  return done("listing.revisionWithdrawn");
});
