import { nameOf } from "#lib/company/queries/contacts";
import type { Actor } from "#lib/platform/actor";
import type { Transaction } from "#lib/platform/db";
import { urls } from "#lib/platform/urls";
import { tellBuyer, tellSellers } from "#lib/rfq/commands/tell";

type Telling = { quotation: { id: string; companyId: string }; kind: string; title: string; reason?: string };

/** Writes to those of a firm who sell, about one of its offers. */
export async function tellQuoters(
  actor: Actor,
  tx: Transaction,
  { quotation, kind, title, reason = "" }: Telling,
): Promise<void> {
  const company = await tx.company.findUnique({
    where: { id: quotation.companyId },
    select: { nameZh: true, nameEn: true },
  });
  if (!company) return;
  await tellSellers(actor, tx, {
    companyId: quotation.companyId,
    kind,
    values: (locale) => ({ title, reason, company: nameOf(company, locale) }),
    link: (locale) => urls.selling.quotation(locale, quotation.id),
  });
}

type Asked = { id: string; buyerId: string | null; companyId: string | null; number: string | null; title: string };

/** Writes to a request's buyer that there are offers; never whose while they are sealed. */
export const tellOffers = (
  actor: Actor,
  tx: Transaction,
  { request, kind, count }: { request: Asked; kind: "offerArrived" | "offerArrivedSealed" | "offersOpened"; count: number },
): Promise<void> =>
  tellBuyer(actor, tx, {
    request,
    kind,
    values: () => ({ number: request.number ?? "", title: request.title, count }),
    link: (locale) => urls.buying.offers(locale, request.id),
  });
