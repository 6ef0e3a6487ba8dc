import type { Prisma } from "#generated/prisma/client";
import { canInCompany, isImpartial, rolesFor } from "#lib/company/policy";
import { type Actor, companiesOf, isStaff } from "#lib/platform/actor";
import { canReview } from "#lib/review/policy";
import { type ProductMove, type ProductStatus, productFlow } from "./status.ts";

/** Everybody sees live products of active companies; work of the house itself sees all. */
export function productsVisibleTo(actor: Actor): Prisma.ProductWhereInput {
  if (actor.kind === "system") return {};
  return { status: "LIVE", company: { status: "ACTIVE", isSupplier: true } };
}

/** The same for hand-written SQL in which `p` is the product and `s` its company. */
export const visibleProductsSql = (actor: Actor): string =>
  actor.kind === "system" ? "true" : "p.status = 'LIVE' and s.status = 'ACTIVE' and s.\"isSupplier\"";

const seesAll = (actor: Actor) => actor.kind === "system" || isStaff(actor, "MODERATOR", "VERIFIER", "OFFICER", "AUDITOR");

/** What a desk shows, in whatever state: a firm's people its own products, the staff all. */
export const productsOfDesk = (actor: Actor): Prisma.ProductWhereInput =>
  seesAll(actor) ? {} : { companyId: { in: companiesOf(actor, ...rolesFor("see")) } };

/** What an actor knows of at all: what the desk shows, and what everybody sees. An empty condition among others would be none for Prisma. */
export const productsKnownTo = (actor: Actor): Prisma.ProductWhereInput =>
  seesAll(actor) ? {} : { OR: [productsOfDesk(actor), productsVisibleTo(actor)] };

/** Whether an actor sees a firm's listings at its desk; for statements that name the company. */
export const seesListings = (actor: Actor, companyId: string): boolean => seesAll(actor) || canInCompany(actor, companyId, "see");

export type OwnerView = { id: string; status: string };

/** Writes products of a firm: its people with that right while it is not closed, the house itself for active ones. */
export const canManageProducts = (actor: Actor, { id, status }: OwnerView): boolean =>
  actor.kind === "system" ? status === "ACTIVE" : status !== "CLOSED" && canInCompany(actor, id, "products");

type Mover = (actor: Actor, company: OwnerView, from: ProductStatus) => boolean;

const bySupplier: Mover = (actor, company) => actor.kind === "user" && canManageProducts(actor, company);
const bySupplierInGoodStanding: Mover = (actor, company, from) =>
  company.status !== "SUSPENDED" && bySupplier(actor, company, from);
const byReviewer: Mover = (actor, { id }) => canReview(actor, "PRODUCT") && isImpartial(actor, id);
const bySystem: Mover = ({ kind }) => kind === "system";

const publishing: readonly ProductMove[] = ["publish", "approve", "confirm"];

const movers: Record<ProductMove, Mover> = {
  submit: bySupplierInGoodStanding,
  withdraw: bySupplier,
  takeUp: byReviewer,
  approve: byReviewer,
  requestChanges: byReviewer,
  reject: byReviewer,
  publish: (actor, company, from) => from === "PAUSED" && bySupplierInGoodStanding(actor, company, from),
  pause: bySupplier,
  confirm: bySupplierInGoodStanding,
  goStale: bySystem,
  archive: bySupplier,
  takeDown: byReviewer,
  restore: (actor, company, from) => (from === "TAKEN_DOWN" ? byReviewer : bySupplier)(actor, company, from),
};

/** Steps by which a supplier fills its plan; the house's own and those of reviewers are not held back by it. */
export const isLimited = (actor: Actor, move: ProductMove): boolean =>
  actor.kind === "user" && (move === "submit" || move === "publish" || move === "confirm");

export type MovableProduct = { status: ProductStatus; company: OwnerView };

/** Who moves a product from its state: the house itself all moves, but puts on show only for firms that are active. */
export function canMoveProduct(actor: Actor, { status, company }: MovableProduct, move: ProductMove): boolean {
  if (actor.kind === "system") return !publishing.includes(move) || company.status === "ACTIVE" || company.status === "PENDING";
  return movers[move](actor, company, status);
}

/** The moves that an actor may make now: what a page draws buttons for. */
export const movesOf = (actor: Actor, product: MovableProduct): ProductMove[] =>
  productFlow.moves(product.status).filter((move) => canMoveProduct(actor, product, move));

/** Decides about listings and their changes; nobody about those of an own firm. */
export const canDecideProduct = (actor: Actor, companyId: string): boolean =>
  actor.kind === "system" || (canReview(actor, "PRODUCT") && isImpartial(actor, companyId));
