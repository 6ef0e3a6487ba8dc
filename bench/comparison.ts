import { randomUUID } from "node:crypto";
import type { UserActor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { compareOffers } from "#lib/quotation/queries/comparison";
import { findOffers } from "#lib/quotation/queries/offers";
import { readWish } from "#lib/quotation/schema/comparison-wish";
import type { OfferContent } from "#lib/quotation/schema/content";
import { offerHash } from "#lib/quotation/sealing";
import { type Figure, most } from "./figures.ts";
import { percentile, rounded } from "./statistics.ts";

const lines = 50;
const offers = 10;
const longest = 100;
const turns = 60;
const warming = 15;

const day = 86_400_000;
const currencies = ["USD", "CNY", "EUR"];
const terms = [
  { incoterm: "FOB", place: "Ningbo", freight: { MAIN: "1800", INSURANCE: "90" } },
  { incoterm: "CIF", place: "Hamburg", freight: {} },
  { incoterm: "EXW", place: "Ningbo", freight: { EXPORT: "300", LOADING: "120" } },
];

/** The offer of one firm: prices by quantity and cartons for every line, in its currency and at its terms. */
function contentOf(firm: number): OfferContent {
  const { freight, ...delivery } = terms[firm % terms.length] ?? { incoterm: "FOB", place: "Ningbo", freight: {} };
  return {
    edition: 1,
    currency: currencies[firm % currencies.length] ?? "USD",
    ...delivery,
    validUntil: new Date(Date.now() + 60 * day).toISOString().slice(0, 10),
    leadTimeDays: 20 + firm,
    paymentTerms: ["TT_30_70"],
    note: null,
    sample: { price: "20", days: 7 },
    freight,
    lines: Array.from({ length: lines }, (_, at) => ({
      position: at + 1,
      isBid: (at + firm) % 17 !== 0,
      breaks: [
        { minQuantity: "500", unitPrice: String(2 + at / 10 + firm / 100) },
        { minQuantity: "1000", unitPrice: String(1.9 + at / 10 + firm / 100) },
        { minQuantity: "5000", unitPrice: String(1.8 + at / 10 + firm / 100) },
      ],
      leadTimeDays: null,
      alternative: null,
      remark: null,
      carton: { units: "24", lengthCm: "50", widthCm: "40", heightCm: "35", grossKg: "12.5" },
    })),
  };
}

const askedLine = (position: number) => ({ position, item: `Line ${position}`, quantity: 1000 + position * 10 });

async function findBuyer(): Promise<UserActor> {
  const { id } = await db.user.findFirstOrThrow({ where: { status: "ACTIVE" }, select: { id: true }, orderBy: { id: "asc" } });
  return { kind: "user", userId: id, sessionId: id, roles: [], memberships: [], watcherId: null };
}

async function prepare({ userId }: UserActor): Promise<string> {
  const companies = await db.company.findMany({
    where: { isSupplier: true },
    select: { id: true },
    orderBy: { id: "asc" },
    take: offers,
  });
  const asked = { title: "Bench", language: "en", countryCode: "DE", incoterm: "CIF", place: "Hamburg", currency: "EUR" };
  const course = {
    status: "EVALUATING",
    publishedAt: new Date(),
    deadlineAt: new Date(),
    closedAt: new Date(),
    edition: 1,
  } as const;
  const { id: requestId } = await db.purchaseRequest.create({
    data: {
      ...asked,
      ...course,
      buyerId: userId,
      number: `BENCH-${randomUUID()}`,
      weights: [
        { criterion: "price", weight: 70 },
        { criterion: "leadTime", weight: 30 },
      ],
      lines: { create: Array.from({ length: lines }, (_, at) => askedLine(at + 1)) },
    },
    select: { id: true },
  });
  for (const [firm, { id: companyId }] of companies.entries()) {
    const content = contentOf(firm);
    const version = { version: 1, content, hash: offerHash({ salt: "", content }), createdBy: "system:bench" };
    await db.quotation.create({
      data: {
        requestId,
        companyId,
        status: "SUBMITTED",
        currentVersion: 1,
        createdBy: "system:bench",
        versions: { create: version },
      },
    });
  }
  return requestId;
}

async function compareOnce(buyer: UserActor, requestId: string): Promise<number> {
  const startedAt = performance.now();
  const view = await findOffers(buyer, requestId);
  if (view?.offers.length !== offers) throw new Error(`there are ${view?.offers.length ?? 0} offers, not ${offers}`);
  const { comparison } = await compareOffers(view, readWish({ currency: "EUR" }));
  if (comparison.rows.length !== lines) throw new Error("lines are missing");
  return performance.now() - startedAt;
}

/** The sheet of a request of 50 lines with 10 offers, read from the database and compared in one currency and at one delivery. */
export async function measureComparison(): Promise<Figure[]> {
  const buyer = await findBuyer();
  const requestId = await prepare(buyer);
  try {
    const times: number[] = [];
    for (let turn = -warming; turn < turns; turn += 1) {
      const time = await compareOnce(buyer, requestId);
      if (turn >= 0) times.push(time);
    }
    const beside = { "p50 ms": rounded(percentile(times, 0.5)) };
    const name = `${offers} offers × ${lines} lines, ${currencies.length} currencies`;
    return [{ name, measured: rounded(percentile(times, 0.95)), unit: "ms p95", target: most(longest), beside }];
  } finally {
    await db.purchaseRequest.delete({ where: { id: requestId } });
  }
}
