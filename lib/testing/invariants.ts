import { db } from "#lib/platform/db";
import { isStanding, type QuotationMove, type QuotationStatus, quotationFlow } from "#lib/quotation/status";
import { type RequestMove, type RequestStatus, requestFlow } from "#lib/rfq/status";

type Step<Status, Move> = { move: Move; status: Status };

/** Where a history takes a step that its table of states does not know, or does not end where its row stands. */
function strays<Status extends string, Move extends string>(
  after: (from: Status, move: Move) => Status,
  steps: readonly Step<Status, Move>[],
  { from, to }: { from: Status; to: Status },
): string[] {
  let at = from;
  for (const { move, status } of steps) {
    try {
      if (after(at, move) !== status) return [`${move} led from ${at} to ${status}`];
    } catch {
      return [`${move} out of ${at}`];
    }
    at = status;
  }
  return at === to ? [] : [`history ends at ${at}, row says ${to}`];
}

const historyOf = { orderBy: { id: "asc" }, select: { move: true, status: true } } as const;

async function strayQuotations(requestId: string): Promise<string[]> {
  const rows = await db.quotation.findMany({
    where: { requestId },
    include: { moves: historyOf, versions: { select: { version: true } }, awards: { select: { position: true } } },
  });
  return rows.flatMap(({ status, moves, versions, awards, currentVersion, liveKey }) => {
    const steps = moves.map((step) => ({ ...step, move: step.move as QuotationMove })); // only turnQuotation writes them
    const isLive = status === "DRAFT" || isStanding(status) || status === "ACCEPTED";
    return [
      ...strays<QuotationStatus, QuotationMove>(quotationFlow.after, steps, { from: "DRAFT", to: status }),
      ...(versions.length === currentVersion ? [] : [`${versions.length} versions, the current one is ${currentVersion}`]),
      ...(isLive === (liveKey !== null) ? [] : [`${status} with live key ${liveKey}`]),
      ...(awards.length === 0 || status === "ACCEPTED" ? [] : [`awarded while ${status}`]),
    ];
  });
}

/** What must never be so, of a request published past the commands and the offers to it; in words, empty where all holds. */
export async function brokenInvariants(requestId: string): Promise<string[]> {
  const request = await db.purchaseRequest.findUniqueOrThrow({ where: { id: requestId }, include: { moves: historyOf } });
  const { status, quoteCount, quoteCap, openedAt, isSealed, moves } = request;
  const steps = moves.map((step) => ({ ...step, move: step.move as RequestMove })); // only turnRequest writes them
  const counted = await db.quotation.count({ where: { requestId, currentVersion: { gt: 0 }, status: { not: "WITHDRAWN" } } });
  const readable = await db.quotationVersion.count({ where: { quotation: { requestId }, content: { not: { equals: null } } } });
  return [
    ...strays<RequestStatus, RequestMove>(requestFlow.after, steps, { from: "PUBLISHED", to: status }),
    ...(await strayQuotations(requestId)),
    ...(quoteCount > quoteCap ? [`${quoteCount} offers for ${quoteCap} places`] : []),
    ...(status === "PUBLISHED" && quoteCount !== counted ? [`counts ${quoteCount} offers, has ${counted}`] : []),
    ...(isSealed && openedAt === null && readable > 0 ? [`${readable} readable versions before the opening`] : []),
  ];
}
