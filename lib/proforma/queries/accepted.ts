import type { Prisma } from "#generated/prisma/client";
import type { Transaction } from "#lib/platform/db";
import type { ProformaParty } from "#lib/proforma/schema/content";
import { type AskedContent, askedContent } from "#lib/proforma/schema/edition";
import type { Accepted } from "#lib/proforma/schema/freeze";
import { offerContent } from "#lib/quotation/schema/content";
import { dayOf } from "#lib/quotation/schema/day";

const firm = {
  select: {
    nameZh: true,
    nameEn: true,
    addressZh: true,
    addressEn: true,
    countryCode: true,
    timeZone: true,
    record: { select: { creditCode: true } },
  },
} as const;

const lineSelect = { position: true, item: true, specification: true, hsCode: true, unitCode: true } as const;

const select = {
  number: true,
  company: firm,
  versions: { select: { version: true, content: true } },
  awards: { orderBy: { position: "asc" } },
  request: {
    select: {
      number: true,
      title: true,
      destinationCode: true,
      company: firm,
      buyer: { select: { name: true, countryCode: true, erasedAt: true } },
      lines: { select: lineSelect, orderBy: { position: "asc" } },
      editions: { select: { edition: true, content: true } },
    },
  },
} as const satisfies Prisma.QuotationSelect;

type Loaded = Prisma.QuotationGetPayload<{ select: typeof select }>;
type Firm = Loaded["company"];

const firmParty = ({ nameZh, nameEn, addressZh, addressEn, countryCode, record }: Firm): ProformaParty => ({
  nameZh,
  nameEn,
  addressZh,
  addressEn,
  countryCode,
  creditCode: record?.creditCode ?? null,
});

function buyerParty({ company, buyer }: Loaded["request"]): ProformaParty | null {
  if (company) return firmParty(company);
  if (!buyer || buyer.erasedAt) return null;
  const isChinese = /\p{Script=Han}/u.test(buyer.name);
  const names = isChinese ? { nameZh: buyer.name, nameEn: null } : { nameZh: null, nameEn: buyer.name };
  return { ...names, addressZh: null, addressEn: null, countryCode: buyer.countryCode, creditCode: null };
}

function askedAt({ editions, ...request }: Loaded["request"], edition: number): AskedContent {
  const kept = askedContent.safeParse(editions.find((one) => one.edition === edition)?.content);
  return kept.success ? kept.data : askedContent.parse(request);
}

/** An accepted quotation with all its invoice needs but a number; null where nothing was awarded to it or its version cannot be read. */
export async function loadAccepted(tx: Transaction, quotationId: string): Promise<Omit<Accepted, "number"> | null> {
  const found = await tx.quotation.findUnique({ where: { id: quotationId }, select });
  const [award] = found?.awards ?? [];
  const version = found?.versions.find((one) => one.version === award?.version);
  const offer = offerContent.safeParse(version?.content);
  if (!found || !award || !offer.success) return null;
  const { request, company, awards } = found;
  return {
    issuedOn: dayOf(award.createdAt, company.timeZone),
    request: { number: request.number ?? "", edition: offer.data.edition },
    quotation: { number: found.number ?? "", version: award.version },
    seller: firmParty(company),
    buyer: buyerParty(request),
    offer: offer.data,
    asked: askedAt(request, offer.data.edition),
    current: askedContent.parse(request),
    awards: awards.map(({ position, quantity, unitPrice }) => ({
      position,
      quantity: quantity.toFixed(),
      unitPrice: unitPrice.toFixed(),
    })),
  };
}
