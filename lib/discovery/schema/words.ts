import { z } from "zod";
import { ticked } from "#lib/platform/form-input";

export const wordLimits = { terms: 20, term: 60, synonyms: 1_000, pins: 1_000, pinsOfQuery: 10, query: 120 } as const;

/** Terms apart by commas, semicolons or lines, each as it is written. */
const terms = z
  .string()
  .max(2_000)
  .default("")
  .transform((text) => [
    ...new Set(
      text
        .split(/[,;，；、\r\n]+/)
        .map((term) => term.replace(/\s+/g, " ").trim())
        .filter(Boolean),
    ),
  ])
  .pipe(z.array(z.string().max(wordLimits.term)).max(wordLimits.terms));

const pair = { termsZh: terms, termsEn: terms };
const areTwo = ({ termsZh, termsEn }: { termsZh: string[]; termsEn: string[] }) => termsZh.length + termsEn.length > 1;
const tooFewTerms = { path: ["termsEn"], message: "twoTerms" };

export const synonymInput = z
  .strictObject({
    synonymId: z.uuid().optional(),
    version: z.coerce.number().int().min(0).default(0),
    isActive: ticked,
    ...pair,
  })
  .refine(areTwo, tooFewTerms);
export type SynonymInput = z.infer<typeof synonymInput>;

export const removeSynonymInput = z.strictObject({ synonymId: z.uuid() });

/** The product as its page's address, its address name or its number. */
export const pinInput = z.strictObject({
  query: z.string().trim().min(1).max(wordLimits.query),
  product: z.string().trim().min(1).max(500),
  position: z.coerce.number().int().min(1).max(wordLimits.pinsOfQuery),
});
export type PinInput = z.infer<typeof pinInput>;

export const unpinInput = z.strictObject({ pinId: z.uuid() });

/** What is tried out: a query, and words that would be added. */
export const trialInput = z.object({
  q: z.string().trim().max(wordLimits.query).catch(""),
  termsZh: terms.catch([]),
  termsEn: terms.catch([]),
  /** A query without hits to which words are to be added. */
  add: z.string().trim().max(wordLimits.term).catch(""),
});
export type Trial = z.infer<typeof trialInput>;
