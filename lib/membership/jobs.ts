import { system } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { AppError } from "#lib/platform/errors";
import { moveSubscription, type Span, spanFields } from "./commands/move.ts";
import { graceEnd } from "./schema.ts";
import type { SubscriptionMove } from "./status.ts";

const batch = 200;
const actor = system("membership");

async function moveAll(spans: readonly Span[], move: SubscriptionMove): Promise<void> {
  for (const span of spans) {
    await db
      .$transaction((tx) => moveSubscription(actor, tx, span, { move }))
      .catch((error: unknown) => {
        if (!(error instanceof AppError) || error.code !== "conflict") throw error;
      });
  }
}

const overdue = (status: "ACTIVE" | "TRIAL" | "GRACE", after: string | undefined) =>
  db.subscription.findMany({
    where: { status, endsAt: { lt: clock.now() }, ...(after ? { id: { gt: after } } : {}) },
    select: spanFields,
    orderBy: { id: "asc" },
    take: batch,
  });

async function sweep(
  status: "ACTIVE" | "TRIAL" | "GRACE",
  move: SubscriptionMove,
  isDue: (span: Span) => boolean,
): Promise<void> {
  let after: string | undefined;
  for (;;) {
    const spans = await overdue(status, after);
    await moveAll(spans.filter(isDue), move);
    after = spans.at(-1)?.id;
    if (spans.length < batch) return;
  }
}

/** By night: what has ended goes into its days of grace, what is through them lapses, trials lapse at once. */
export async function sweepSubscriptions(): Promise<void> {
  await sweep("TRIAL", "lapse", () => true);
  await sweep("GRACE", "lapse", (span) => (graceEnd(span.endsAt, span.plan?.graceDays ?? 0) ?? clock.now()) < clock.now());
  await sweep("ACTIVE", "expire", () => true);
}

/** A firm that has closed has no plan any more, nor an application for one. */
export async function endPlansOfClosed({ companyIds }: { companyIds: string[] }): Promise<void> {
  const spans = await db.subscription.findMany({
    where: { liveKey: { in: companyIds }, company: { status: "CLOSED" } },
    select: spanFields,
  });
  const isApplied = ({ status }: Span) => status === "APPLIED";
  await moveAll(spans.filter(isApplied), "withdraw");
  await moveAll(
    spans.filter((span) => !isApplied(span)),
    "cancel",
  );
}
