import { canInCompany } from "#lib/company/policy";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { canAnnotate, canDecideRegisterClaim } from "#lib/register/policy";

const entry = {
  id: true,
  registerNumber: true,
  creditCode: true,
  nameZh: true,
  nameEn: true,
  formerNames: true,
  districtCode: true,
  industry: true,
  addressZh: true,
  rightsSince: true,
  status: true,
  source: true,
  sourceOn: true,
  claimedAt: true,
  company: { select: { slug: true, nameZh: true, nameEn: true, status: true, isSupplier: true } },
  notes: {
    select: { id: true, field: true, text: true, source: true, createdAt: true },
    orderBy: { createdAt: "asc" },
    take: 50,
  },
} as const;

/** One entry of the register with its notes; times are ISO strings, so that it can be cached. Its firm is named while it can be seen. */
export async function findEntry(actor: Actor, registerNumber: string) {
  const found = await db.enterpriseRecord.findUnique({ where: { registerNumber }, select: entry });
  if (!found) return null;
  const { company, rightsSince, sourceOn, claimedAt, notes, ...facts } = found;
  const isSeen = company !== null && (actor.kind === "system" || (company.status === "ACTIVE" && company.isSupplier));
  return {
    ...facts,
    rightsSince: rightsSince?.toISOString() ?? null,
    sourceOn: sourceOn.toISOString(),
    claimedAt: claimedAt?.toISOString() ?? null,
    notes: notes.map(({ createdAt, ...note }) => ({ ...note, createdAt: createdAt.toISOString() })),
    isClaimed: company !== null,
    company: isSeen ? company : null,
  };
}

export type RegisterEntry = NonNullable<Awaited<ReturnType<typeof findEntry>>>;

/** An entry with its notes, who wrote each and when; for those who write them. */
export async function findEntryForStaff(actor: Actor, registerNumber: string) {
  if (!canAnnotate(actor)) return null;
  const found = await findEntry(actor, registerNumber);
  if (!found) return null;
  const notes = await db.registerNote.findMany({
    where: { recordId: found.id },
    select: { id: true, field: true, text: true, source: true, actor: true, createdAt: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 50,
  });
  const writers = notes.flatMap(({ actor: by }) => (by.startsWith("user:") ? by.slice(5) : []));
  const people = await db.user.findMany({ where: { id: { in: writers } }, select: { id: true, name: true } });
  const nameOf = (by: string) => people.find(({ id }) => by === `user:${id}`)?.name || by;
  return { entry: found, notes: notes.map(({ actor: by, ...note }) => ({ ...note, by: nameOf(by) })) };
}

export type StaffEntry = NonNullable<Awaited<ReturnType<typeof findEntryForStaff>>>;

/** A firm's own entry and its claims, for its people. */
export async function findRegisterDesk(actor: Actor, companyId: string) {
  if (!canInCompany(actor, companyId, "see")) return null;
  const [record, claims] = await Promise.all([
    db.enterpriseRecord.findUnique({
      where: { companyId },
      select: { registerNumber: true, nameZh: true, nameEn: true, claimedAt: true },
    }),
    db.registerClaim.findMany({
      where: { companyId },
      select: {
        id: true,
        status: true,
        statement: true,
        reason: true,
        createdAt: true,
        decidedAt: true,
        record: { select: { registerNumber: true, nameZh: true, nameEn: true } },
      },
      orderBy: { createdAt: "desc" },
      take: 20,
    }),
  ]);
  return { record, claims };
}

/** A claim with its entry, its firm and the paper, for those who decide it. */
export async function findRegisterClaimForReview(actor: Actor, claimId: string) {
  const claim = await db.registerClaim.findUnique({
    where: { id: claimId },
    include: {
      record: { select: { ...entry, companyId: true } },
      company: {
        select: {
          id: true,
          slug: true,
          status: true,
          nameZh: true,
          nameEn: true,
          districtCode: true,
          identities: { select: { scheme: true, number: true, liveKey: true } },
        },
      },
      file: { select: { id: true, name: true, contentType: true, scan: true } },
    },
  });
  if (!claim || !canDecideRegisterClaim(actor, claim.companyId)) return null;
  const rivals = await db.registerClaim.count({ where: { recordId: claim.recordId, status: "SUBMITTED", id: { not: claimId } } });
  return { ...claim, rivals };
}
