import { z } from "zod";

export const companyLimits = { slug: 60, name: 120, summary: 300, description: 5_000 } as const;

export const companySlug = z
  .string()
  .min(2)
  .max(companyLimits.slug)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A new firm; a name in one language is enough. */
export const createCompanyInput = z
  .strictObject({
    slug: companySlug,
    nameZh: z.string().trim().min(1).max(companyLimits.name).nullable().default(null),
    nameEn: z.string().trim().min(1).max(companyLimits.name).nullable().default(null),
  })
  .refine((company) => company.nameZh !== null || company.nameEn !== null, { path: ["nameEn"] });

export type CreateCompanyInput = z.input<typeof createCompanyInput>;
