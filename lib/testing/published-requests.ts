import type { Prisma } from "#generated/prisma/client";
import { db } from "#lib/platform/db";
import { makeLeaf, makeUser, unique } from "./factories.ts";

type Fields = Partial<Prisma.PurchaseRequestUncheckedCreateInput> & { line?: Partial<Prisma.RequestLineUncheckedCreateInput> };

const hourMs = 3_600_000;

/** A request of one line as the staff has published it, in a state of its own, past the commands: for tests of what follows. */
export async function makePublishedRequest({ line = {}, ...fields }: Fields = {}) {
  const buyer = await makeUser();
  const categoryId = fields.categoryId ?? (await makeLeaf()).leafId;
  const item = line.item ?? `Thermos ${unique("item")}`;
  const { id, title } = await db.purchaseRequest.create({
    data: {
      number: unique("RFQ"),
      buyerId: buyer.userId,
      status: "PUBLISHED",
      title: item,
      language: "en",
      categoryId,
      countryCode: "KE",
      paymentTerms: [],
      deadlineAt: new Date(Date.now() + 240 * hourMs),
      publishedAt: new Date(),
      submittedAt: new Date(),
      edition: 1,
      ...fields,
      lines: { create: [{ position: 1, item, quantity: 1000, categoryId, certificates: [], ...line }] },
    },
    select: { id: true, title: true },
  });
  return { requestId: id, title, buyer, categoryId, item };
}
