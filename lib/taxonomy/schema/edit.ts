import { z } from "zod";
import { many, ticked } from "#lib/platform/form-input";
import { hsChapters } from "#lib/taxonomy/reference/hs";

export const taxonomyLimits = { name: 120, hsHeadings: 60, attributes: 60, choices: 200, unit: 20 } as const;

const chapters = new Set(hsChapters.map(({ code }) => code));
const name = z.string().trim().min(1).max(taxonomyLimits.name);
const version = z.coerce.number().int().min(1);
export const directions = ["up", "down"] as const;

/** Four-digit headings, apart by anything that is no digit. */
const headings = z
  .string()
  .max(1_000)
  .default("")
  .transform((text) => [...new Set(text.normalize("NFKC").match(/\d+/g) ?? [])])
  .pipe(
    z
      .array(z.string().refine((code) => code.length === 4 && chapters.has(code.slice(0, 2)), "hsHeading"))
      .max(taxonomyLimits.hsHeadings),
  );

export const categoryInput = z.strictObject({ categoryId: z.uuid(), version, nameZh: name, nameEn: name, hsHeadings: headings });
export type CategoryInput = z.infer<typeof categoryInput>;

export const categoryPlaceInput = z.strictObject({ categoryId: z.uuid(), direction: z.enum(directions) });

const choice = z.strictObject({
  value: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]{0,59}$/, "choiceValue")
    .optional(),
  zh: z.string().trim().max(taxonomyLimits.name).default(""),
  en: z.string().trim().max(taxonomyLimits.name).default(""),
  isRetired: ticked,
});

export const attributeInput = z.strictObject({
  categoryId: z.uuid(),
  version,
  /** An attribute that is there; absent for a new one. */
  attributeId: z.uuid().optional(),
  key: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9_]{0,59}$/, "attributeKey")
    .optional(),
  type: z.enum(["TEXT", "NUMBER", "CHOICE", "BOOLEAN"]),
  unit: z
    .string()
    .trim()
    .max(taxonomyLimits.unit)
    .nullish()
    .transform((unit) => unit || null),
  nameZh: name,
  nameEn: name,
  isRequired: ticked,
  isFacet: ticked,
  choices: many(choice, taxonomyLimits.choices),
});
export type AttributeInput = z.infer<typeof attributeInput>;

export const attributeStateInput = z.strictObject({
  categoryId: z.uuid(),
  version,
  attributeId: z.uuid(),
  act: z.enum(["retire", "revive", ...directions]),
});
export type AttributeStateInput = z.infer<typeof attributeStateInput>;
