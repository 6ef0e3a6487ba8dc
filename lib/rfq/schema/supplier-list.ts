import { z } from "zod";
import { countryAsked, pageAsked, slugAsked } from "#lib/platform/list-address";

export const supplierListPerPage = 20;

export const supplierStates = ["open", "unseen", "quoted", "declined", "over"] as const;
export type SupplierState = (typeof supplierStates)[number];

export const supplierScopes = ["told", "all"] as const;

/** Parameters that do not parse are as good as absent. */
export const supplierList = z.object({
  scope: z.enum(supplierScopes).catch("told"),
  state: z.enum(supplierStates).catch("open"),
  category: slugAsked,
  country: countryAsked,
  page: pageAsked(supplierListPerPage),
});
export type SupplierList = z.infer<typeof supplierList>;

/** The list's parameters as its address has them, with some changed; what stands at its beginning is left out. */
export function supplierListQuery(list: SupplierList, change: Partial<SupplierList> = {}): Record<string, string | undefined> {
  const { scope, state, category, country, page } = { ...list, page: 1, ...change };
  return {
    scope: scope === "told" ? undefined : scope,
    state: state === "open" ? undefined : state,
    category,
    country,
    page: page === 1 ? undefined : String(page),
  };
}
