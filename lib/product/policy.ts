import type { Prisma } from "#generated/prisma/client";
import type { Actor } from "#lib/platform/actor";

/** Everybody sees live products of active companies; work of the house itself sees all. */
export function productsVisibleTo(actor: Actor): Prisma.ProductWhereInput {
  if (actor.kind === "system") return {};
  return { status: "LIVE", company: { status: "ACTIVE" } };
}

/** The same for hand-written SQL in which `p` is the product and `s` its company. */
export const visibleProductsSql = (actor: Actor): string =>
  actor.kind === "system" ? "true" : "p.status = 'LIVE' and s.status = 'ACTIVE'";

/** Suppliers' staff get their say with the desks; until then only the house's own commands write. */
export const canManageProducts = (actor: Actor, company: { status: string }): boolean =>
  actor.kind === "system" && company.status === "ACTIVE";

export const canMoveProduct = (actor: Actor, product: { company: { status: string } }): boolean =>
  canManageProducts(actor, product.company);
