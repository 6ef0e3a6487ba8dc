import { z } from "zod";
import { deepestHit } from "#lib/platform/paging";

export const searchLimits = { text: 200, values: 20, value: 120, perPage: 100, attributes: 10 } as const;

const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((value) => !value.includes("\0"), "invalid");
const values = z.array(text(searchLimits.value)).max(searchLimits.values).default([]);
const amount = z.coerce.number().min(0).max(1e12).optional();
const code = (pattern: RegExp) => z.array(z.string().regex(pattern)).max(searchLimits.values).default([]);

export const productSorts = ["relevance", "newest", "price", "-price", "moq"] as const;

const shared = {
  q: text(searchLimits.text).default(""),
  district: code(/^\d{6}$/),
  country: code(/^[A-Z]{2}$/),
  certificate: code(/^[A-Z0-9]{2,20}$/),
  page: z.coerce.number().int().min(1).default(1),
  perPage: z.coerce.number().int().min(1).max(searchLimits.perPage).default(24),
  /** Search the words as they were typed. */
  exact: z.boolean().default(false),
};

const isReachable = ({ page, perPage }: { page: number; perPage: number }) =>
  page === 1 || page * perPage <= deepestHit + perPage - 1;
const tooDeep = { path: ["page"], error: "too deep" };

/** What a reader asks of the product search; lists hold alternatives. Prices are in `currency`, quantities in the product's unit. */
export const productSearchInput = z
  .strictObject({
    ...shared,
    category: text(searchLimits.value).optional(),
    supplier: values,
    priceMin: amount,
    priceMax: amount,
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .default("USD"),
    moqMax: amount,
    unit: code(/^[A-Z0-9]{2,3}$/),
    incoterm: code(/^[A-Z]{3}$/),
    leadTimeMax: z.coerce.number().int().min(0).max(3650).optional(),
    origin: code(/^[A-Z]{2}$/),
    sample: z.boolean().default(false),
    isNew: z.boolean().default(false),
    attributes: z
      .record(z.string().regex(/^[a-z0-9_]{1,60}$/), z.array(text(searchLimits.value)).min(1).max(searchLimits.values))
      .refine((given) => Object.keys(given).length <= searchLimits.attributes, "too many")
      .default({}),
    sort: z.enum(productSorts).default("relevance"),
  })
  .refine(isReachable, tooDeep);
export type ProductSearch = z.infer<typeof productSearchInput>;

export const supplierSearchInput = z
  .strictObject({
    ...shared,
    category: text(searchLimits.value).optional(),
    businessType: code(/^[A-Z_]{2,30}$/),
    market: code(/^[A-Z]{2}$/),
  })
  .refine(isReachable, tooDeep);
export type SupplierSearch = z.infer<typeof supplierSearchInput>;

type Parameters = URLSearchParams | Record<string, string | string[] | undefined>;

const lists = new Set(["district", "country", "certificate", "supplier", "unit", "incoterm", "origin", "businessType", "market"]);
const flags: Record<string, string> = { sample: "sample", new: "isNew", exact: "exact" };

const givenOf = (parameters: Parameters): (readonly [string, string[]])[] => {
  const pairs =
    parameters instanceof URLSearchParams
      ? [...new Set(parameters.keys())].map((key) => [key, parameters.getAll(key)] as const)
      : Object.entries(parameters);
  return pairs
    .map(([key, given]) => [key, [given ?? []].flat().filter((value) => value !== "")] as const)
    .filter(([, all]) => all.length > 0);
};

const truths: Record<string, boolean> = { "1": true, true: true, "0": false, false: false };

const single = (all: string[]): string | string[] => (all.length === 1 ? all.join() : all);

const split = (all: string[]): string[] => all.flatMap((value) => value.split(","));

function flag(all: string[]): unknown {
  const value = single(all);
  return typeof value === "string" ? (truths[value] ?? value) : value;
}

/**
 * Address parameters as the shape the schemas parse: lists repeat or are comma separated, flags are `1` or `true`,
 * attributes stand as `attr.<key>`. A repeated scalar stays a list, so that the schema refuses it by name.
 */
export function fromParameters(parameters: Parameters): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  const attributes: Record<string, string[]> = {};
  for (const [key, all] of givenOf(parameters)) {
    const flagName = flags[key];
    if (key.startsWith("attr.")) attributes[key.slice(5)] = split(all);
    else if (flagName) input[flagName] = flag(all);
    else input[key] = lists.has(key) ? split(all) : single(all);
  }
  return Object.keys(attributes).length > 0 ? { ...input, attributes } : input;
}

/** For pages: parameters that do not parse are left out one by one instead of failing. */
export function lenient<Output>(schema: z.ZodType<Output>, parameters: Parameters): Output {
  const input = fromParameters(parameters);
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const parsed = schema.safeParse(input);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      const names = issue.code === "unrecognized_keys" ? issue.keys : [String(issue.path[0])];
      for (const name of names) delete input[name];
    }
  }
  return schema.parse({});
}
