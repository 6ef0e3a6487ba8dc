import { z } from "zod";
import { typedDecimal } from "#lib/platform/decimal";
import { many, optionalText, ticked } from "#lib/platform/form-input";
import { offerInput, offerLimits } from "./offer.ts";

const known = { quotationId: z.uuid(), version: z.coerce.number().int() };

export const startInput = z.strictObject({ companyId: z.uuid(), requestId: z.uuid() });
export const saveOfferInput = offerInput.extend({
  ...known,
  files: many(z.file().max(offerLimits.fileBytes), offerLimits.files),
  dropped: many(z.uuid(), offerLimits.files),
});
export const sendInput = z.strictObject({ ...known, isWarned: ticked });
export const discardInput = z.strictObject(known);
export const limitInput = z.strictObject({
  companyId: z.uuid(),
  approvalAboveUsd: typedDecimal({ most: "999999999999", digits: 2 }),
});
export const withdrawInput = z.strictObject({ ...known, reason: optionalText(1_000) });

/** The address of a firm's list of quotations; what does not fit is left out. */
export const quotationsQuery = z.object({
  group: z.enum(["drafts", "standing", "won", "over"]).nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(33).catch(1).default(1),
  done: z.string().optional().catch(undefined),
});
