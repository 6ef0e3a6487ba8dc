import { z } from "zod";
import { many } from "#lib/platform/form-input";
import { locales } from "#lib/platform/i18n/locales";

export const buyingLimits = {
  lists: 50,
  items: 500,
  searches: 100,
  follows: 1_000,
  views: 100,
  compared: 6,
  name: 80,
  note: 1_000,
  slug: 200,
  marks: 100,
} as const;

export const buyingPages = { lists: 24, items: 24, views: 24, follows: 12 } as const;

/** How long what was taken off a list can be put back. */
export const undoHours = 24;

const clean = (text: string) => !/[\0\p{Cs}]/u.test(text);
const slug = z.string().min(1).max(buyingLimits.slug).refine(clean, "malformed");
const name = z.string().trim().min(1).max(buyingLimits.name).refine(clean, "malformed");
const note = z
  .string()
  .max(buyingLimits.note)
  .refine(clean, "malformed")
  .nullish()
  .transform((given) => given?.trim() ?? "");
const version = z.coerce.number().int().min(1);
const listId = z.uuid();
const productId = z.uuid();

/** What stands in the choice of a list for one that is made on the spot. */
export const newList = "new";

export const makeListInput = z.strictObject({ name, companyId: z.uuid().optional() });
export const renameListInput = z.strictObject({ listId, name, version });
export const shareListInput = z.strictObject({ listId, companyId: z.uuid().optional() });
export const deleteListInput = z.strictObject({ listId });

export const keepInput = z
  .strictObject({ product: slug, listId: z.union([listId, z.literal(newList)]), name: name.optional(), note })
  .refine((given) => given.listId !== newList || given.name, { path: ["name"], error: "required" });
export const noteInput = z.strictObject({ listId, productId, note, version });
export const itemInput = z.strictObject({ listId, productId });

export const productInput = z.strictObject({ product: slug });
export const companyInput = z.strictObject({ company: slug });
export const keepQuicklyInput = z.strictObject({ product: slug, locale: z.enum(locales) });
export const followInput = z.strictObject({ company: slug, isOn: z.boolean() });
export const companyIdInput = z.strictObject({ companyId: z.uuid() });
export const recordingInput = z.strictObject({ isOn: z.enum(["yes", "no"]).transform((given) => given === "yes") });
export const nothing = z.strictObject({});

export const marksInput = z.strictObject({
  products: z.array(slug).max(buyingLimits.marks),
  companies: z.array(slug).max(buyingLimits.marks),
});

/** The slugs of an address that asks for a comparison: the first six, each once. */
export const comparedInput = many(slug, buyingLimits.items)
  .catch([])
  .transform((given) => [...new Set(given)].slice(0, buyingLimits.compared));

/** What of a buyer can be checked, from the lightest. */
export const buyerLevels = ["mail", "domain", "documents"] as const;
export type BuyerLevel = (typeof buyerLevels)[number];

export const searchKinds = ["products", "suppliers"] as const;
export type SearchKind = (typeof searchKinds)[number];

export const saveSearchInput = z.strictObject({ kind: z.enum(searchKinds), name, query: z.string().max(2_000) });
export const renameSearchInput = z.strictObject({ searchId: z.uuid(), name });
export const searchIdInput = z.strictObject({ searchId: z.uuid() });

export const pageNumber = z.coerce.number().int().min(1).max(1_000).catch(1);

export type MakeListInput = z.infer<typeof makeListInput>;
export type RenameListInput = z.infer<typeof renameListInput>;
export type ShareListInput = z.infer<typeof shareListInput>;
export type KeepInput = z.infer<typeof keepInput>;
export type NoteInput = z.infer<typeof noteInput>;
export type ItemInput = z.infer<typeof itemInput>;
export type SaveSearchInput = z.infer<typeof saveSearchInput>;
export type RenameSearchInput = z.infer<typeof renameSearchInput>;
export type MarksInput = z.infer<typeof marksInput>;
