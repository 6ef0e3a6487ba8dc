import { nameOf } from "#lib/company/queries/contacts";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { productsVisibleTo } from "#lib/product/policy";
import { areOffersOpen, canDecideOffers } from "#lib/quotation/policy";
import type { RequestOwner } from "#lib/rfq/policy";

export type Subject = {
  title: string;
  supplierId: string;
  supplier: { slug: string; nameZh: string | null; nameEn: string | null };
  productId: string | null;
  quotationId: string | null;
  position: number | null;
  /** Whose the request is, of which it is an offer: the sample is theirs too. */
  owner: RequestOwner | null;
};

export type Asking = { product?: string | undefined; quotationId?: string | undefined; position?: number | undefined };

const firm = { select: { slug: true, nameZh: true, nameEn: true, status: true } } as const;

async function ofListing(actor: Actor, slug: string): Promise<Subject | null> {
  const found = await db.product.findFirst({
    where: { AND: [{ slug }, productsVisibleTo(actor)] },
    select: { id: true, nameZh: true, nameEn: true, companyId: true, company: firm },
  });
  if (found?.company.status !== "ACTIVE") return null;
  const { company, companyId } = found;
  const about = { quotationId: null, position: null, owner: null };
  return { ...about, title: nameOf(found, "en"), supplierId: companyId, supplier: company, productId: found.id };
}

const offerSelect = {
  id: true,
  status: true,
  companyId: true,
  company: firm,
  request: {
    select: {
      buyerId: true,
      companyId: true,
      isSealed: true,
      openedAt: true,
      lines: { select: { position: true, item: true, productId: true } },
    },
  },
} as const;

/** An offer that its buyer can read; not one that was withdrawn. */
async function ofOffer(actor: Actor, quotationId: string, position: number): Promise<Subject | null> {
  const where = { id: quotationId, currentVersion: { gt: 0 }, status: { notIn: ["DRAFT" as const, "WITHDRAWN" as const] } };
  const found = await db.quotation.findFirst({ where, select: offerSelect });
  const line = found?.request.lines.find((one) => one.position === position);
  if (!found || !line || found.company.status !== "ACTIVE") return null;
  const { request, company, companyId } = found;
  if (!canDecideOffers(actor, request) || !areOffersOpen(request)) return null;
  const owner = { buyerId: request.buyerId, companyId: request.companyId };
  return { title: line.item, supplierId: companyId, supplier: company, productId: null, quotationId, position, owner };
}

/** What a sample is asked of, as far as the actor sees it. */
export async function findSubject(actor: Actor, { product, quotationId, position }: Asking): Promise<Subject | null> {
  if (quotationId && position) return ofOffer(actor, quotationId, position);
  return product ? ofListing(actor, product) : null;
}
