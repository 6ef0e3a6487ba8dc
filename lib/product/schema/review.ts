import { fail } from "#lib/platform/errors";
import type { Words } from "#lib/platform/i18n/words";
import { type RecordField, recordFields } from "./diff.ts";

/** What reviewers may ask to change: any field, or the listing as a whole. */
export const reviewFields: readonly ("listing" | RecordField)[] = ["listing", ...recordFields];

export const isReviewField = (name: string): boolean => reviewFields.some((field) => field === name);

export const longestReason = 500;

/** Reasons as they are kept: text by field. What else may stand in the column is left out. */
export function readReasons(stored: unknown): Record<string, string> {
  if (typeof stored !== "object" || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

/** What is to be changed, by field; a whole listing goes under `listing`. */
export type Reasons = Readonly<Record<string, string>>;

/** The reasons that say something, each for a field there is. Fails with `invalid` where another is named. */
export function tidyReasons(reasons: Reasons): Record<string, string> {
  const said = Object.entries(reasons).map(([field, text]): [string, string] => [field, text.trim().slice(0, longestReason)]);
  for (const [field] of said) if (!isReviewField(field)) fail("invalid", `reasons.${field}:notOneOf`);
  return Object.fromEntries(said.filter(([, text]) => text !== ""));
}

/** Reasons as lines of text in the language of the words, which are those of listings; for mails. */
export function reasonLines(reasons: Reasons, words: Words): string {
  return Object.entries(reasons)
    .map(([field, text]) => words("reasonLine", { field: words(`fields.${field}`), text }))
    .join("\n");
}
