import type { Actor } from "#lib/platform/actor";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { wordsOf } from "#lib/platform/i18n/words";
import { urls } from "#lib/platform/urls";
import { closeReview } from "#lib/review/commands";
import { canModerateRequest } from "#lib/rfq/policy";
import { heldRequest, type OwnRequest } from "#lib/rfq/queries/own";
import { changesBetween } from "#lib/rfq/schema/diff";
import { isDeadlineNear } from "#lib/rfq/schema/hints";
import type { ReviewField } from "#lib/rfq/schema/input";
import { contentOf, type RequestContent } from "#lib/rfq/schema/record";
import { keepEdition } from "./amend.ts";
import { tellInvited } from "./invite.ts";
import { tellBuyer } from "./tell.ts";
import { turnRequest } from "./turn.ts";

export type RequestDecision = "publish" | "return" | "refuse";
export type RequestReasons = Partial<Record<ReviewField, string>>;
type Decision = { decision: RequestDecision; version: number; reasons?: RequestReasons };

const kinds: Record<RequestDecision, string> = {
  publish: "requestPublished",
  return: "requestReturned",
  refuse: "requestRefused",
};

/** Reasons as lines of text, each under what it is about. */
function linesOf(reasons: RequestReasons, locale: string): string {
  const words = wordsOf(locale, "rfq");
  return Object.entries(reasons)
    .map(([field, text]) => words("reasonLine", { field: words(`reviewFields.${field}`), text }))
    .join("\n");
}

/** What was published last, as it was kept; written by `keepEdition` only. */
const asContent = (stored: unknown) => stored as RequestContent;

async function publish(actor: Actor, tx: Transaction, request: OwnRequest): Promise<void> {
  const { id, record, now, edition } = request;
  if (record.deadlineAt === null || isDeadlineNear(record.deadlineAt, now)) fail("conflict", "deadlineNear");
  const last = await tx.requestEdition.findFirst({ where: { requestId: id }, orderBy: { edition: "desc" } });
  const changes = last ? changesBetween(asContent(last.content), contentOf(record)) : [];
  const data = { publishedAt: now, edition: edition + 1, wave: 0, nextWaveAt: null, reviewReasons: {} };
  await turnRequest(actor, tx, { request, move: "publish", data });
  await keepEdition(actor, tx, { requestId: id, edition: edition + 1, changes, record });
  await tellInvited(actor, tx, { request, kind: "requestInvitation" });
}

/**
 * Decides about a request that waits: suppliers may see it, back to its buyer with reasons by field, or refused. Fails with
 * `notFound` for those who do not decide about it, `invalid` without a reason where one is needed, `conflict` where it was moved or
 * written since it was looked at, or where less than 24 hours would be left (`deadlineNear`).
 */
export async function decideRequest(
  actor: Actor,
  requestId: string,
  { decision, version, reasons = {} }: Decision,
): Promise<void> {
  const said = Object.fromEntries(Object.entries(reasons).filter(([, text]) => text.trim() !== ""));
  if (decision !== "publish" && Object.keys(said).length === 0) fail("invalid", "reasons:reasonsNeeded");
  await db.$transaction(async (tx) => {
    const request = await heldRequest(tx, requestId);
    if (!canModerateRequest(actor, request)) fail("notFound");
    if (request.version !== version) fail("conflict", "taskChanged");
    if (decision === "publish") await publish(actor, tx, request);
    else
      await turnRequest(actor, tx, {
        request,
        move: decision,
        reason: linesOf(said, "zh"),
        data: { reviewReasons: said, ...(decision === "refuse" ? { closedAt: request.now } : {}) },
      });
    await closeReview(actor, tx, { kind: "REQUEST", subjectId: requestId, outcome: decision });
    await tellBuyer(actor, tx, {
      request,
      kind: kinds[decision],
      values: (locale) => ({ number: request.number ?? "", title: request.record.title, reasons: linesOf(said, locale) || "–" }),
      link: (locale) => urls.buying.request(locale, requestId),
    });
  });
}
