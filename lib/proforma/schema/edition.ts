import { z } from "zod";

/** What an invoice takes from a request, as an edition kept it or as it stands. */
export const askedContent = z.object({
  title: z.string(),
  destinationCode: z.string().nullable(),
  lines: z.array(
    z.object({
      position: z.number().int(),
      item: z.string(),
      specification: z.string(),
      hsCode: z.string().nullable(),
      unitCode: z.string(),
    }),
  ),
});

export type AskedContent = z.infer<typeof askedContent>;
