import { lockCompany } from "#lib/company/commands/lock";
import { canInCompany } from "#lib/company/policy";
import { nameOf } from "#lib/company/queries/contacts";
import { type Actor, actorName } from "#lib/platform/actor";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { wordsOf } from "#lib/platform/i18n/words";
import { closeReview, openReview } from "#lib/review/commands";
import { canProveFor } from "#lib/verification/policy";
import { findMovable } from "#lib/verification/queries/find";
import { type ClaimFacts, type ClaimKind, type FactsKept, mostOpenClaims, renewalDays } from "#lib/verification/schema";
import { daysAfter, today } from "#lib/verification/schema/day";
import { openStatuses } from "#lib/verification/status";
import { moveClaim } from "./move.ts";

type Claim = { companyId: string; kind: ClaimKind; statement: string; facts: ClaimFacts; fileIds: readonly string[] };
type Opening = { companyId: string; kind: ClaimKind; statement: string; facts: FactsKept };

const subjectOf = ({ scheme, number, domain }: FactsKept) => domain ?? [scheme, number].filter(Boolean).join("/").toLowerCase();
const keyOf = ({ companyId, kind, facts }: Opening) =>
  `${companyId}:${kind}:${["CERTIFICATE", "COMPANY_DOMAIN"].includes(kind) ? subjectOf(facts) : ""}`;
export const renewing = ":renewal";

/** With the firm locked: the key of a new round, beside a confirmation that soon ends, or alone. */
async function freeKey(tx: Transaction, opening: Opening): Promise<string> {
  const key = keyOf(opening);
  const open = await tx.verificationClaim.count({
    where: { companyId: opening.companyId, status: { in: [...openStatuses] } },
  });
  if (open >= mostOpenClaims) fail("limit");
  const held = await tx.verificationClaim.findMany({
    where: { liveKey: { in: [key, key + renewing] } },
    select: { status: true, expiresOn: true },
  });
  if (held.some(({ status }) => status !== "VERIFIED")) fail("conflict", "claimOpen");
  const [live] = held;
  if (!live) return key;
  if (live.expiresOn === null || live.expiresOn > daysAfter(today(), renewalDays)) fail("conflict", "claimOpen");
  return key + renewing;
}

/** Writes down a new round of checking; for `submitClaim` and for domains. */
export async function openClaim(actor: Actor, tx: Transaction, opening: Opening): Promise<string> {
  const { companyId, kind, statement, facts } = opening;
  await lockCompany(actor, tx, companyId);
  const liveKey = await freeKey(tx, opening);
  const data = { companyId, kind, statement, facts, liveKey, createdBy: actorName(actor) };
  const { id } = await tx.verificationClaim.create({ data, select: { id: true } });
  await tx.verificationMove.create({ data: { claimId: id, move: "submit", status: "SUBMITTED", actor: actorName(actor) } });
  return id;
}

/** Papers belong to the firm, are there, and are named once. */
async function checkPapers(companyId: string, fileIds: readonly string[]): Promise<void> {
  const distinct = new Set(fileIds);
  if (distinct.size === 0) fail("invalid", "papers:papersNeeded");
  const own = await db.privateFile.count({ where: { id: { in: [...distinct] }, companyId, deletedAt: null } });
  if (own !== distinct.size) fail("notFound");
}

async function proving(actor: Actor, companyId: string) {
  if (!canInCompany(actor, companyId, "see")) fail("notFound");
  if (!canProveFor(actor, companyId)) fail("forbidden");
  const company = await db.company.findUnique({
    where: { id: companyId, status: { not: "CLOSED" } },
    select: {
      nameZh: true,
      nameEn: true,
      addressZh: true,
      addressEn: true,
      identities: { where: { liveKey: { not: null } }, select: { scheme: true, number: true }, orderBy: { createdAt: "asc" } },
    },
  });
  return company ?? fail("notFound");
}

type Prover = Awaited<ReturnType<typeof proving>>;

/** What is confirmed in public words where the firm writes none: its name and number, its address. */
function completed({ kind, statement, facts }: Claim, company: Prover): Pick<Opening, "statement" | "facts"> {
  const [identity] = company.identities;
  const name = company.nameZh ?? company.nameEn ?? "";
  if (kind === "LEGAL_EXISTENCE") {
    const { scheme, number } = identity ?? fail("conflict", "numberNeeded");
    return { statement: statement || `${name} · ${number}`, facts: { scheme, number } };
  }
  if (kind === "ADDRESS") return { statement: statement || (company.addressZh ?? company.addressEn ?? name), facts: {} };
  return { statement: statement || name, facts: kind === "CERTIFICATE" ? known(facts) : {} };
}

/** Only what was given: JSON keeps no undefined. */
const known = (facts: ClaimFacts): FactsKept =>
  Object.fromEntries(Object.entries(facts).filter((entry): entry is [string, string] => Boolean(entry[1])));

/** Sends a claim with its papers to the staff. One round at a time of a kind (of a certificate: of a number); renewal from 60 days before the end. */
export async function submitClaim(actor: Actor, claim: Claim): Promise<{ claimId: string }> {
  const { companyId, kind, fileIds } = claim;
  const company = await proving(actor, companyId);
  await checkPapers(companyId, fileIds);
  const opening = { companyId, kind, ...completed(claim, company) };
  return db.$transaction(async (tx) => {
    const claimId = await openClaim(actor, tx, opening);
    await tx.verificationEvidence.createMany({ data: [...new Set(fileIds)].map((fileId) => ({ claimId, fileId })) });
    const title = `${nameOf(company, "zh")} · ${wordsOf("zh", "verification")(`kinds.${kind}`)}`;
    await openReview(actor, tx, { kind: "CLAIM", subjectId: claimId, companyId, title });
    return { claimId };
  });
}

type More = { claimId: string; statement: string; fileIds: readonly string[] };

/** Sends what the staff asked for. */
export async function resubmitClaim(actor: Actor, { claimId, statement, fileIds }: More): Promise<void> {
  const claim = (await findMovable(claimId)) ?? fail("notFound");
  const company = await proving(actor, claim.companyId);
  await checkPapers(claim.companyId, fileIds);
  await db.$transaction(async (tx) => {
    await moveClaim(actor, tx, claim, { move: "resubmit", data: statement ? { statement } : {} });
    await tx.verificationEvidence.createMany({ data: fileIds.map((fileId) => ({ claimId, fileId })), skipDuplicates: true });
    const title = `${nameOf(company, "zh")} · ${wordsOf("zh", "verification")(`kinds.${claim.kind}`)}`;
    await openReview(actor, tx, { kind: "CLAIM", subjectId: claimId, companyId: claim.companyId, title, cause: { again: true } });
  });
}

/** Takes a claim back that is not decided. */
export async function withdrawClaim(actor: Actor, { claimId }: { claimId: string }): Promise<void> {
  const claim = (await findMovable(claimId)) ?? fail("notFound");
  await proving(actor, claim.companyId);
  await db.$transaction(async (tx) => {
    await moveClaim(actor, tx, claim, { move: "withdraw" });
    await closeReview(actor, tx, { kind: "CLAIM", subjectId: claimId, outcome: "withdraw" });
  });
}
