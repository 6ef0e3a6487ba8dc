import { expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { makeMember, makeUser } from "#lib/testing/factories";
import { makePublished, makeRequest, makeSubmitted } from "#lib/testing/requests";
import { endRequestsOfErased } from "./erased.ts";

it("ends what somebody had asked for in their own name, from whatever state, and leaves a firm's requests alone", async () => {
  const buyer = await makeUser();
  const [draft, waiting, open, quoted] = [
    await makeRequest(buyer),
    await makeSubmitted(buyer),
    await makePublished(buyer),
    await makePublished(buyer),
  ];
  await db.purchaseRequest.update({ where: { id: quoted.requestId }, data: { quoteCount: 2 } });
  const colleague = await makeMember("BUYER");
  const firms = await makePublished(colleague, { companyId: colleague.companyId });
  await endRequestsOfErased({ userId: buyer.userId });
  await endRequestsOfErased({ userId: buyer.userId });
  await endRequestsOfErased({ userId: colleague.userId });
  const statusOf = async ({ requestId }: { requestId: string }) =>
    (await db.purchaseRequest.findUnique({ where: { id: requestId }, select: { status: true } }))?.status ?? "gone";
  expect(await Promise.all([draft, waiting, open, quoted, firms].map(statusOf))).toEqual([
    "gone",
    "WITHDRAWN",
    "WITHDRAWN",
    "CANCELLED",
    "PUBLISHED",
  ]);
  expect(await db.reviewTask.count({ where: { subjectId: waiting.requestId, closedAt: null } })).toBe(0);
});
