import { z } from "zod";
import { fromParameters, productSearchInput, supplierSearchInput } from "#lib/discovery/schema";
import { defaultLocale, locales } from "#lib/platform/i18n/locales";
import { isKnown, type ReferenceKind } from "#lib/taxonomy/reference/label";

export const suggestLimits = { text: 100, most: 20 } as const;

const isText = (value: string) => !value.includes("\0");
const locale = z.enum([...locales]).default(defaultLocale);

const reference: Record<string, ReferenceKind> = {
  district: "district",
  country: "country",
  unit: "unit",
  incoterm: "incoterm",
  certificate: "certificate",
  origin: "country",
  currency: "currency",
  businessType: "businessType",
  market: "country",
};

type Context = { value: Record<string, unknown>; issues: z.core.$ZodRawIssue[] };

/** Codes that the reference data do not know are refused by name instead of finding nothing. */
function onlyKnownCodes({ value, issues }: Context): void {
  for (const [name, kind] of Object.entries(reference)) {
    const codes = [value[name] ?? []].flat();
    if (codes.some((code) => !isKnown(kind, String(code))))
      issues.push({ code: "custom", message: "unknown", input: codes, path: [name] });
  }
}

function priceInOrder({ value: { priceMin, priceMax }, issues }: Context): void {
  if (Number(priceMin ?? 0) <= Number(priceMax ?? Number.POSITIVE_INFINITY)) return;
  issues.push({ code: "custom", message: "order", input: priceMax, path: ["priceMax"] });
}

/** The parsed forms; their parameters are documented from these very schemas. */
export const productsQuery = productSearchInput.safeExtend({ locale }).check(onlyKnownCodes, priceInOrder);
export const suppliersQuery = supplierSearchInput.safeExtend({ locale }).check(onlyKnownCodes);
export const categoriesQuery = z.strictObject({ locale });
export const oneQuery = z.strictObject({ id: z.string(), locale });
export const suggestQuery = z.strictObject({
  q: z.string().max(suggestLimits.text).refine(isText).default(""),
  limit: z.coerce.number().int().min(1).max(suggestLimits.most).default(8),
  locale,
});

const attributePrefix = "attr.";
const fieldOf: Record<string, string> = { isNew: "new", attributes: attributePrefix };

/** The parameter that stands for a place in the parsed form. */
export function parameterAt([field, key]: readonly PropertyKey[]): string {
  const name = String(field ?? "");
  if (name === "attributes") return `${attributePrefix}${String(key ?? "")}`;
  return fieldOf[name] ?? name;
}

const anyParameters = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** From the address's own names to the form that `schema` parses; names that are not published are refused. */
function addressed(fields: object) {
  const names = new Set(Object.keys(fields).map((field) => fieldOf[field] ?? field));
  const isPublished = (name: string) =>
    name.startsWith(attributePrefix) ? names.has(attributePrefix) && name !== attributePrefix : names.has(name);
  return anyParameters
    .check(({ value, issues }) => {
      const keys = Object.keys(value).filter((name) => !isPublished(name));
      if (keys.length > 0) issues.push({ code: "unrecognized_keys", keys, input: value });
    })
    .transform((value) => fromParameters(Object.fromEntries(Object.entries(value).filter(([name]) => isPublished(name)))));
}

export const productsAddress = addressed(productsQuery.shape).pipe(productsQuery);
export const suppliersAddress = addressed(suppliersQuery.shape).pipe(suppliersQuery);
export type ProductsQuery = z.infer<typeof productsQuery>;
export type SuppliersQuery = z.infer<typeof suppliersQuery>;
export type OneQuery = z.infer<typeof oneQuery>;
export type SuggestQuery = z.infer<typeof suggestQuery>;
