import { tellCompany } from "#lib/company/commands/tell";
import { nameOf } from "#lib/company/queries/contacts";
import { pointsChanged } from "#lib/moderation/events";
import { canAnswerNotice, canDecideAppeal, canPenalize, noticeCompanies } from "#lib/moderation/policy";
import { type PenaltyCode, penaltyCodes, penaltyRules } from "#lib/moderation/schema/penalties";
import { type Actor, actorName, isStaff } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { wordsOf } from "#lib/platform/i18n/words";
import { emit } from "#lib/platform/jobs";
import { urls } from "#lib/platform/urls";
import { closeReview, openReview } from "#lib/review/commands";

const ruleName = (code: string, locale: string) => wordsOf(locale, "moderation")(`penaltyRule.${code}`);
const notices = (locale: string) => urls.selling.notices(locale);

type Giving = { companyId: string; rule: PenaltyCode; reason: string };

/** Writes points down inside the caller's transaction: the firm hears of it, its standing follows. The caller has checked that the actor may. */
export async function addPenalty(actor: Actor, tx: Transaction, { companyId, rule, reason }: Giving): Promise<string> {
  const { points, months } = penaltyRules[rule];
  const [made] = await tx.$queryRaw<{ id: string }[]>`
    insert into "Penalty" (id, "companyId", rule, points, reason, actor, "expiresAt")
    values (gen_random_uuid(), ${companyId}::uuid, ${rule}, ${points}, ${reason}, ${actorName(actor)}, now() + make_interval(months => ${months}))
    returning id`;
  if (!made) throw new Error("no penalty was written");
  const details = { penaltyId: made.id, rule, points };
  await audit(tx, actor, { action: "penalty.give", subject: `company:${companyId}`, details });
  await tellCompany(actor, tx, {
    companyId,
    kind: "penaltyGiven",
    values: (locale) => ({ rule: ruleName(rule, locale), points, reason }),
    link: notices,
  });
  await emit(tx, pointsChanged, { companyId });
  return made.id;
}

/** Gives a firm points under a rule. At the threshold it is suspended within seconds. */
export async function givePenalty(actor: Actor, { companyId, rule, reason }: Giving): Promise<{ penaltyId: string }> {
  if (!canPenalize(actor, companyId)) fail("notFound");
  const company = await db.company.findUnique({ where: { id: companyId }, select: { status: true } });
  if (!company || !penaltyCodes.includes(rule)) fail("notFound");
  if (company.status === "CLOSED") fail("conflict");
  return db.$transaction(async (tx) => ({ penaltyId: await addPenalty(actor, tx, { companyId, rule, reason }) }));
}

type GivingTo = { company: string; rule: PenaltyCode; reason: string };

/** The same for a firm that is named by the end of its public address. */
export async function givePenaltyTo(actor: Actor, { company, ...giving }: GivingTo): Promise<{ penaltyId: string }> {
  if (!isStaff(actor, "MODERATOR")) fail("notFound");
  const slug = company.split("/").filter(Boolean).at(-1) ?? "";
  const found =
    (await db.company.findUnique({ where: { slug }, select: { id: true } })) ?? fail("invalid", "company:companyUnknown");
  return givePenalty(actor, { companyId: found.id, ...giving });
}

/** The firm says why the points are wrong: once, while they count. */
export async function appealPenalty(actor: Actor, { penaltyId, text }: { penaltyId: string; text: string }): Promise<void> {
  const penalty = await db.penalty.findFirst({
    where: { id: penaltyId, companyId: { in: noticeCompanies(actor) } },
    select: { companyId: true, company: { select: { nameZh: true, nameEn: true } } },
  });
  if (!penalty) fail("notFound");
  const { companyId, company } = penalty;
  if (!canAnswerNotice(actor, companyId)) fail("forbidden");
  await db.$transaction(async (tx) => {
    const appealed = await tx.$executeRaw`update "Penalty" set appeal = 'OPEN', "appealText" = ${text}, "appealedAt" = now()
      where id = ${penaltyId}::uuid and appeal = 'NONE' and "liftedAt" is null and "expiresAt" > now()`;
    if (appealed === 0) fail("conflict");
    const cause = { of: "penalty" };
    await openReview(actor, tx, { kind: "APPEAL", subjectId: penaltyId, companyId, title: nameOf(company, "zh"), cause });
    await audit(tx, actor, { action: "penalty.appeal", subject: `company:${companyId}`, details: { penaltyId } });
  });
}

type AppealDecision = { penaltyId: string; decision: "uphold" | "lift"; answer: string };

/** Decides an appeal: the points stay, or are lifted, and with them a suspension that stood on them. The answer reaches the firm. */
export async function decidePenaltyAppeal(actor: Actor, { penaltyId, decision, answer }: AppealDecision): Promise<void> {
  const penalty = await db.penalty.findUnique({
    where: { id: penaltyId },
    select: { companyId: true, rule: true, points: true },
  });
  if (!penalty || !canDecideAppeal(actor, penalty.companyId)) fail("notFound");
  const { companyId, rule, points } = penalty;
  const isLifted = decision === "lift";
  await db.$transaction(async (tx) => {
    const { count } = await tx.penalty.updateMany({
      where: { id: penaltyId, appeal: "OPEN" },
      data: { appeal: isLifted ? "LIFTED" : "UPHELD", appealAnswer: answer, ...(isLifted ? { liftedAt: new Date() } : {}) },
    });
    if (count === 0) fail("conflict");
    await closeReview(actor, tx, { kind: "APPEAL", subjectId: penaltyId, outcome: decision });
    await audit(tx, actor, { action: `penalty.${decision}`, subject: `company:${companyId}`, details: { penaltyId } });
    await tellCompany(actor, tx, {
      companyId,
      kind: isLifted ? "penaltyLifted" : "penaltyUpheld",
      values: (locale) => ({ rule: ruleName(rule, locale), points, answer }),
      link: notices,
    });
    if (isLifted) await emit(tx, pointsChanged, { companyId });
  });
}
