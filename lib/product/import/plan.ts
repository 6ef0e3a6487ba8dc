import { z } from "zod";
import { currencyCode } from "#lib/taxonomy/reference/currencies";
import { readIncoterm } from "#lib/taxonomy/reference/incoterms";
import { headingKey } from "./header/columns.ts";
import type { Mapping } from "./header/find.ts";

const code = (read: (text: string) => string | null) =>
  z
    .string()
    .trim()
    .max(40)
    .transform((text, context) => {
      const found = text === "" ? null : read(text);
      if (text !== "" && found === null) context.addIssue({ code: "custom", message: "unknown" });
      return found;
    })
    .nullable()
    .default(null);

const incotermOf = (text: string) => {
  const reading = readIncoterm(text);
  return reading && "code" in reading ? reading.code : null;
};

const text = (length: number) => z.string().trim().max(length);

/**
 * How a file is to be read where its own words do not decide. `columns` names our field by heading, or by position as "#3": a field's name,
 * "price EUR FOB Ningbo" for what a price means, "attribute" to keep a column as it is called, "" to leave it out.
 */
export const importPlan = z.strictObject({
  sheet: text(200).nullable().default(null),
  /** The last row of headings, and how many there are. */
  header: z
    .strictObject({ line: z.number().int().min(1).max(1_000), rows: z.number().int().min(1).max(2) })
    .nullable()
    .default(null),
  columns: z.record(text(300), text(100)).default({}),
  defaults: z
    .strictObject({
      currency: code(currencyCode),
      incoterm: code(incotermOf),
      place: text(200)
        .transform((place) => place || null)
        .nullable()
        .default(null),
      language: z.enum(["zh", "en"]).nullable().default(null),
      category: text(80).nullable().default(null),
    })
    .prefault({}),
});

export type ImportPlan = z.output<typeof importPlan>;

/** A plan that leaves everything to recognition. */
export const openPlan: ImportPlan = importPlan.parse({});

/** Headings folded for look-up; positions stay as they are. */
export const foldMapping = (columns: Readonly<Record<string, string>>): Mapping =>
  new Map(Object.entries(columns).map(([label, field]) => [/^#\d+$/.test(label) ? label : headingKey(label), field]));
