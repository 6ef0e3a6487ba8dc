import { z } from "zod";
import { optionalText, optionalWhole, ticked } from "#lib/platform/form-input";
import { type ImportField, importFields } from "#lib/product/import/fields";
import type { InspectedColumn } from "#lib/product/import/inspect";
import { importLimits } from "#lib/product/import/limits";
import { importPlan } from "#lib/product/import/plan";

export const importsPerPage = 20;
export const changesPerPage = 50;

/** Uploads that are looked at and tried are free, within reason: so many for each import of the plan. */
export const uploadsPerImport = 10;

/** Our fields, as a fault may name them. */
export const importFieldNames: readonly ImportField[] = importFields;

/** What a column may be told to be, beside one of our fields. */
export const asAttribute = "attribute";
export const leftOut = "-";
export const columnTargets = [...importFields, asAttribute, leftOut] as const;
export type ColumnTarget = (typeof columnTargets)[number];

/** What a column stands as in the form. */
export function targetOf({ kind, field }: InspectedColumn): ColumnTarget {
  if (kind === "ignored") return leftOut;
  return field ?? asAttribute;
}

/** Files hold several of these; every other field stands in one column. */
export const repeatableTargets: readonly ColumnTarget[] = [
  "price",
  "pictures",
  "certificates",
  "versionLines",
  "attributes",
  asAttribute,
  leftOut,
];

const file = z.file().optional();

export const uploadImportInput = z.strictObject({ companyId: z.uuid(), file });
export const importIdInput = z.strictObject({ importId: z.uuid() });

export const mapImportInput = z.strictObject({
  importId: z.uuid(),
  intent: z.enum(["look", "check"]),
  sheet: optionalText(200),
  headerLine: optionalWhole(1, 1_000),
  isTwoRows: ticked,
  to: z.array(z.enum(columnTargets)).max(importLimits.columns).default([]),
  currency: optionalText(3),
  incoterm: optionalText(3),
  place: optionalText(100),
  language: z.enum(["zh", "en"]).nullish(),
  category: optionalText(80),
});
export type MapImportInput = z.output<typeof mapImportInput>;

/** What was chosen for a run: how its file is read, and in whose language its report is written. */
export const importOrder = z.object({
  plan: importPlan.prefault({}),
  locale: z.string().default("en"),
  /** Somebody has said how to read the file: what was remembered no longer counts. */
  isChosen: z.boolean().default(false),
  /** When the mapping that was taken over had been used last. */
  remembered: z.string().nullable().default(null),
});

const count = z.number().int().min(0).default(0);
const landed = z.object({ created: count, updated: count, unchanged: count }).prefault({});

export const importProgress = z.object({
  /** Rows that the dry run found. */
  total: count,
  batch: count,
  read: count,
  counts: landed,
  /** What an undo has done: changes there were, put back, removed, kept. */
  undo: z.object({ total: count, restored: count, removed: count, kept: count, by: z.string().default("") }).prefault({}),
});

export const importCounts = z.object({
  read: count,
  created: count,
  updated: count,
  unchanged: count,
  rejected: count,
  variants: count,
  pictures: count,
  warnings: count,
});
export type ImportCounts = z.output<typeof importCounts>;

/** Why an undo left a product as it is. */
export const keptReasons = ["edited", "moved", "locked"] as const;
export type KeptReason = (typeof keptReasons)[number];
