import { z } from "zod";
import { typedDecimal } from "#lib/platform/decimal";
import { many, optionalText, optionalWhole } from "#lib/platform/form-input";
import { offerLimits } from "./offer.ts";

const chosen = { quotationId: z.uuid(), version: z.coerce.number().int() };
const reason = z.string().trim().min(1).max(1_000);

export const shortlistInput = z.strictObject({
  ...chosen,
  isListed: z.enum(["yes", "no"]).transform((value) => value === "yes"),
});
export const declineInput = z.strictObject({ ...chosen, reason });
export const noteInput = z.strictObject({ quotationId: z.uuid(), text: z.string().trim().min(1).max(2_000) });

const points = optionalWhole(0, 100);
export const marksInput = z.strictObject({
  ...chosen,
  marks: z
    .strictObject({ payment: points, samples: points, certificates: points })
    .default({ payment: null, samples: null, certificates: null }),
});

const target = z.strictObject({
  position: z.coerce.number().int().min(1),
  unitPrice: typedDecimal({ most: "999999999999", digits: 6 }),
});

/** Wished prices for single lines; what is left empty is not touched. */
export const counterInput = z.strictObject({
  ...chosen,
  reason,
  lines: many(target, offerLimits.lines).transform((lines) =>
    lines.flatMap(({ position, unitPrice }) => (unitPrice === null ? [] : [{ position, unitPrice }])),
  ),
});

/** Why an offer won; the words stand in messages under `quotation.awardReason.<reason>`. */
export const awardReasons = ["price", "total", "leadTime", "quality", "trust", "terms", "score"] as const;

/** Which offer gets which line; a line may stay without one. */
export const awardInput = z.strictObject({
  requestId: z.uuid(),
  version: z.coerce.number().int(),
  reason: z.enum(awardReasons),
  note: optionalText(1_000),
  lines: many(
    z.strictObject({
      position: z.coerce.number().int().min(1),
      quotationId: z
        .union([z.uuid(), z.literal("none")])
        .nullish()
        .transform((value) => (value === "none" ? null : (value ?? null))),
    }),
    offerLimits.lines,
  ),
});

export const failInput = z.strictObject({ requestId: z.uuid(), version: z.coerce.number().int(), reason });

export type CounterInput = z.infer<typeof counterInput>;
export type DeclineInput = z.infer<typeof declineInput>;
export type MarksInput = z.infer<typeof marksInput>;
export type AwardInput = z.infer<typeof awardInput>;
