import { z } from "zod";

export const clarificationLimits = {
  shortest: 10,
  question: 1_000,
  answer: 2_000,
  /** Questions of one firm about one request, and of all firms. */
  ofFirm: 5,
  ofAll: 50,
} as const;

const standing = { companyId: z.uuid(), requestId: z.uuid() };

export const standingInput = z.strictObject(standing);
export const askInput = z.strictObject({
  ...standing,
  question: z.string("required").trim().min(clarificationLimits.shortest, "questionShort").max(clarificationLimits.question),
});
export const answerInput = z.strictObject({
  clarificationId: z.uuid(),
  answer: z.string("required").trim().min(2, "required").max(clarificationLimits.answer),
});
