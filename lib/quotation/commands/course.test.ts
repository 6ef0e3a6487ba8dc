import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { system } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { AppError } from "#lib/platform/errors";
import { quotationFlow } from "#lib/quotation/status";
import { cancelRequest, closeEarly } from "#lib/rfq/commands/course";
import { sweepRequests } from "#lib/rfq/jobs/sweep";
import { makeMember } from "#lib/testing/factories";
import { brokenInvariants } from "#lib/testing/invariants";
import { dayIn, typedOffer } from "#lib/testing/offers";
import { makePublishedRequest } from "#lib/testing/published-requests";
import { awardRequest, failRequest } from "./award.ts";
import { counterOffer, declineOffer, shortlistOffer } from "./decide.ts";
import { discardQuotation, saveQuotation, startQuotation } from "./draft.ts";
import { endOffers, lapseOffers } from "./end.ts";
import { openOffers } from "./open.ts";
import { sendQuotation } from "./send.ts";
import { withdrawQuotation } from "./withdraw.ts";

const house = system("test");

/** Two suppliers and a buyer, who do whatever comes to mind in any order: what is refused is refused, the rest happens. */
async function world(isSealed: boolean) {
  const { requestId, buyer } = await makePublishedRequest({ isSealed, quoteCap: 3 });
  const sellers = [await makeMember("OWNER"), await makeMember("SALES")];
  const live = async (at: number) => {
    const companyId = sellers[at]?.companyId ?? "";
    return db.quotation.findFirst({ where: { requestId, companyId }, orderBy: { createdAt: "desc" } });
  };
  const request = async () => ({ requestId, ...(await db.purchaseRequest.findUniqueOrThrow({ where: { id: requestId } })) });
  return { requestId, buyer, sellers, live, request };
}
type World = Awaited<ReturnType<typeof world>>;

const input = typedOffer({ validUntil: dayIn(40) });
const chosen = async (at: number, { live }: World) => {
  const found = await live(at);
  return { quotationId: found?.id ?? "00000000-0000-7000-8000-000000000000", version: found?.version ?? 1 };
};
const sellerOf = (at: number, { sellers, buyer }: World) => sellers[at] ?? buyer;

type Deed = (world: World, at: number) => Promise<unknown>;

const deeds: Record<string, Deed> = {
  write: async (world, at) => {
    const { requestId } = world;
    const seller = sellerOf(at, world);
    const { quotationId } = await startQuotation(seller, { requestId, companyId: world.sellers[at]?.companyId ?? "" });
    const { version } = await db.quotation.findUniqueOrThrow({ where: { id: quotationId } });
    await saveQuotation(seller, { quotationId, version, input });
  },
  send: async (world, at) => sendQuotation(sellerOf(at, world), { ...(await chosen(at, world)), isWarned: true }),
  discard: async (world, at) => discardQuotation(sellerOf(at, world), await chosen(at, world)),
  withdraw: async (world, at) => withdrawQuotation(sellerOf(at, world), { ...(await chosen(at, world)), reason: null }),
  list: async (world, at) => shortlistOffer(world.buyer, { ...(await chosen(at, world)), isListed: true }),
  unlist: async (world, at) => shortlistOffer(world.buyer, { ...(await chosen(at, world)), isListed: false }),
  counter: async (world, at) =>
    counterOffer(world.buyer, { ...(await chosen(at, world)), reason: "Cheaper, please.", lines: [] }),
  decline: async (world, at) => declineOffer(world.buyer, { ...(await chosen(at, world)), reason: "Not now." }),
  closeEarly: async ({ buyer, request }) => closeEarly(buyer, await request()),
  deadline: async ({ requestId }) => {
    await db.purchaseRequest.updateMany({ where: { id: requestId, status: "PUBLISHED" }, data: { deadlineAt: new Date() } });
    await Promise.all([sweepRequests(), sweepRequests()]);
  },
  open: async ({ requestId }) => Promise.allSettled([openOffers(house, { requestId }), openOffers(house, { requestId })]),
  expire: async ({ requestId }) => {
    await db.quotation.updateMany({ where: { requestId }, data: { validUntil: new Date(0) } });
    await Promise.allSettled([lapseOffers(house), lapseOffers(house)]);
  },
  award: async (world, at) => {
    const { quotationId } = await chosen(at, world);
    await awardRequest(world.buyer, {
      ...(await world.request()),
      reason: "price",
      note: null,
      lines: [{ position: 1, quotationId }],
    });
  },
  fail: async ({ buyer, request }) => failRequest(buyer, { ...(await request()), reason: "Too dear." }),
  cancel: async ({ buyer, request, requestId }) => {
    await cancelRequest(buyer, { ...(await request()), reason: "No budget left." });
    await endOffers(house, { requestId });
  },
};

const names = Object.keys(deeds);
/** Early deeds are mostly a supplier's, or nothing would ever be decided. */
const start = fc.tuple(fc.constantFrom("write", "send"), fc.integer({ min: 0, max: 1 }));
const any = fc.tuple(fc.constantFrom(...names), fc.integer({ min: 0, max: 1 }));
const plans = fc.tuple(
  fc.boolean(),
  fc.array(start, { minLength: 2, maxLength: 6 }),
  fc.array(any, { minLength: 4, maxLength: 12 }),
);

describe("requests and offers", () => {
  it("keep to their states, places and histories whatever two suppliers, a buyer and the clock do", async () => {
    const reached = new Set<string>();
    const course = fc.asyncProperty(plans, async ([isSealed, first, then]) => {
      const now = await world(isSealed);
      for (const [name, at] of [...first, ...then]) {
        await deeds[name]?.(now, at).catch((error: unknown) => {
          if (!(error instanceof AppError)) throw error;
        });
        expect(await brokenInvariants(now.requestId), name).toEqual([]);
      }
      reached.add((await now.request()).status);
    });
    await fc.assert(course, { seed: 20261124, numRuns: 25, endOnFailure: true });
    expect(reached.size).toBeGreaterThan(3);
  });

  it("end for good: no move leads out of an end, and every state is reached from the draft", () => {
    const seen = new Set(["DRAFT"]);
    for (const state of seen) {
      for (const move of quotationFlow.moves(state as "DRAFT")) seen.add(quotationFlow.after(state as "DRAFT", move)); // states of the table itself
    }
    expect([...seen].sort()).toEqual([...quotationFlow.states].sort());
    for (const end of ["ACCEPTED", "DECLINED", "WITHDRAWN", "LAPSED"] as const) expect(quotationFlow.moves(end)).toEqual([]);
  });
});
