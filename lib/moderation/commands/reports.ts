import { randomBytes } from "node:crypto";
import { nameOf } from "#lib/company/queries/contacts";
import { canDecideReport } from "#lib/moderation/policy";
import type { FileReportInput, PenaltyCode } from "#lib/moderation/schema/penalties";
import { type Actor, actorName } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { sendMail } from "#lib/platform/mail/send";
import { urls } from "#lib/platform/urls";
import { productsVisibleTo } from "#lib/product/policy";
import { closeReview, openReview } from "#lib/review/commands";
import { addPenalty } from "./penalties.ts";
import { takeOffShow } from "./take-downs.ts";

const letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** A number that nobody guesses and everybody can read out: 20 signs of 5 bits. */
const newReceipt = (): string =>
  [...randomBytes(20)]
    .map((byte) => letters[byte % letters.length])
    .join("")
    .replace(/(.{5})(?=.)/g, "$1-");

type Subject = { id: string; companyId: string; nameZh: string | null; nameEn: string | null };

async function subjectOf(actor: Actor, { subjectKind, slug }: FileReportInput): Promise<Subject | null> {
  if (subjectKind === "PRODUCT") {
    const where = { AND: [{ slug }, productsVisibleTo(actor)] };
    return db.product.findFirst({ where, select: { id: true, companyId: true, nameZh: true, nameEn: true } });
  }
  const company = await db.company.findFirst({
    where: { slug, status: "ACTIVE", isSupplier: true },
    select: { id: true, nameZh: true, nameEn: true },
  });
  return company && { ...company, companyId: company.id };
}

/**
 * Takes in what somebody reports about something they can see, and answers with the receipt under which they find what came of it.
 * Sending the same form twice gives the same receipt.
 */
export async function fileReport(actor: Actor, input: FileReportInput, locale: string): Promise<{ receipt: string }> {
  const subject = (await subjectOf(actor, input)) ?? fail("notFound");
  const { reportId, subjectKind, reason, text, email = null } = input;
  const userId = actor.kind === "user" ? actor.userId : null;
  const receipt = newReceipt();
  return db.$transaction(async (tx) => {
    const { count } = await tx.report.createMany({
      data: [{ id: reportId, receipt, subjectKind, subjectId: subject.id, reason, text, email, userId, locale }],
      skipDuplicates: true,
    });
    if (count === 0) {
      const same = { id: reportId, subjectId: subject.id, text };
      const known = await tx.report.findFirst({ where: same, select: { receipt: true } });
      return known ?? fail("conflict");
    }
    const { companyId } = subject;
    const cause = { reason, subjectKind };
    await openReview(actor, tx, { kind: "REPORT", subjectId: reportId, companyId, title: nameOf(subject, "zh"), cause });
    await audit(tx, actor, {
      action: "report.file",
      subject: `report:${reportId}`,
      details: { subjectKind, subjectId: subject.id },
    });
    if (email) await tellReporter(tx, { email, userId, locale, receipt, kind: "reportReceived", answer: "" });
    return { receipt };
  });
}

type Telling = { email: string; userId: string | null; locale: string; receipt: string; kind: string; answer: string };

async function tellReporter(tx: Transaction, { email, userId, locale, receipt, kind, answer }: Telling): Promise<void> {
  const link = urls.reportReceipt(locale, receipt);
  await sendMail(tx, { kind, to: email, userId, locale, values: { receipt, answer }, link });
}

type Decision = {
  reportId: string;
  decision: "uphold" | "dismiss";
  answer: string;
  takesDown?: boolean;
  penalty?: PenaltyCode | null;
};

const reported = {
  receipt: true,
  subjectKind: true,
  subjectId: true,
  email: true,
  userId: true,
  locale: true,
} as const;

async function ownerOf({ subjectKind, subjectId }: { subjectKind: string; subjectId: string }): Promise<string | null> {
  if (subjectKind === "COMPANY") return subjectId;
  return (await db.product.findUnique({ where: { id: subjectId }, select: { companyId: true } }))?.companyId ?? null;
}

type Measures = { companyId: string | null; productId: string | null; reportId: string };

async function act(actor: Actor, tx: Transaction, { takesDown, penalty, answer }: Decision, of: Measures): Promise<void> {
  const { companyId, productId, reportId } = of;
  if (takesDown) await takeOffShow(actor, tx, { productId: productId ?? fail("conflict"), reason: answer, reportId });
  if (penalty) await addPenalty(actor, tx, { companyId: companyId ?? fail("conflict"), rule: penalty, reason: answer });
}

/**
 * Decides about a report: upheld, with the product off show or points where asked, or dismissed. The answer stands under the receipt
 * and reaches the reporter by mail, in their language, where an address was given.
 */
export async function decideReport(actor: Actor, given: Decision): Promise<void> {
  const { reportId, decision, answer } = given;
  const report = (await db.report.findUnique({ where: { id: reportId }, select: reported })) ?? fail("notFound");
  const companyId = await ownerOf(report);
  if (!canDecideReport(actor, companyId)) fail("notFound");
  const isUpheld = decision === "uphold";
  if (!isUpheld && (given.takesDown || given.penalty)) fail("invalid", "measures:measuresNeedUphold");
  if (given.takesDown && report.subjectKind !== "PRODUCT") fail("invalid", "measures:notOneOf");
  await db.$transaction(async (tx) => {
    const { count } = await tx.report.updateMany({
      where: { id: reportId, status: "OPEN" },
      data: { status: isUpheld ? "UPHELD" : "DISMISSED", answer, decidedAt: new Date(), decidedBy: actorName(actor) },
    });
    if (count === 0) fail("conflict");
    const productId = report.subjectKind === "PRODUCT" ? report.subjectId : null;
    await act(actor, tx, given, { companyId, productId, reportId });
    await closeReview(actor, tx, { kind: "REPORT", subjectId: reportId, outcome: decision });
    await audit(tx, actor, {
      action: `report.${decision}`,
      subject: `report:${reportId}`,
      details: { subjectId: report.subjectId },
    });
    const { email, userId, locale, receipt } = report;
    const kind = isUpheld ? "reportUpheld" : "reportDismissed";
    if (email) await tellReporter(tx, { email, userId, locale, receipt, kind, answer });
  });
}
