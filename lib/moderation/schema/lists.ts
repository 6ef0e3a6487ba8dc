import { z } from "zod";

const page = z.coerce.number().int().min(1).max(100).catch(1).default(1);
const said = z.string().max(40).nullable().catch(null).default(null);
const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .transform((given) => given || null)
    .nullable()
    .catch(null)
    .default(null);

/** Addresses of the desk's lists; what does not fit is left out. */
export const reportQuery = z.object({
  status: z.enum(["OPEN", "UPHELD", "DISMISSED"]).nullable().catch(null).default(null),
  receipt: text(40),
  page,
});

export const penaltyQuery = z.object({ company: text(200), page });
export const ruleQuery = z.object({ words: text(80), done: said });

/** What a visitor wants to report: a product or a supplier, by the end of its address. */
export const reportableQuery = z.object({
  product: z.string().max(200).optional().catch(undefined),
  supplier: z.string().max(200).optional().catch(undefined),
});

export const receiptPattern = /^[2-9A-Z]{5}(-[2-9A-Z]{5}){3}$/i;
