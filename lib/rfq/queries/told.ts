import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { requestsReadBy } from "#lib/rfq/policy";
import { matchReasons } from "#lib/rfq/schema/matching";

const mostShown = 30;

/** Which suppliers were told of a request and why, best first, for its buyer's side. Null for those who may not read it. */
export async function findTold(actor: Actor, requestId: string) {
  const request = await db.purchaseRequest.findFirst({
    where: { AND: [{ id: requestId }, requestsReadBy(actor)] },
    select: { id: true, wave: true, nextWaveAt: true },
  });
  if (!request) return null;
  const where = { requestId, kind: { not: "FOUND" as const } };
  const [places, total, seen] = await Promise.all([
    db.requestPlace.findMany({
      where,
      select: {
        kind: true,
        wave: true,
        score: true,
        reasons: true,
        company: { select: { id: true, slug: true, nameZh: true, nameEn: true, verificationLevel: true, status: true } },
      },
      orderBy: [{ score: { sort: "desc", nulls: "first" } }, { companyId: "asc" }],
      take: mostShown,
    }),
    db.requestPlace.count({ where }),
    db.requestPlace.count({ where: { ...where, seenAt: { not: null } } }),
  ]);
  return {
    wave: request.wave,
    nextWaveAt: request.nextWaveAt,
    total,
    seen,
    firms: places.map(({ reasons, ...place }) => ({ ...place, reasons: matchReasons.parse(reasons) })),
  };
}

export type ToldSuppliers = NonNullable<Awaited<ReturnType<typeof findTold>>>;
