import { tellCompany } from "#lib/company/commands/tell";
import { mostTries, pauses, readAttempts } from "#lib/integration/schema/webhooks";
import { signedHeaders } from "#lib/integration/signing";
import type { Actor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { clock } from "#lib/platform/clock";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { postOutside } from "#lib/platform/http/outbound";
import { sendMail } from "#lib/platform/mail/send";
import { unseal } from "#lib/platform/secret";
import { urls } from "#lib/platform/urls";
import { secretPurpose } from "./endpoints.ts";

const leaseSeconds = 60;
const failingDays = 3;
const kept = 20;

type Taken = {
  id: string;
  endpointId: string;
  event: string;
  payload: unknown;
  tries: unknown;
  attempts: number;
  url: string;
  secret: string;
  previousSecret: string | null;
};

/** Takes a message in hand that is due and that nobody has in hand. */
async function take(deliveryId: string): Promise<Taken | null> {
  const [taken] = await db.$queryRaw<Taken[]>`
    update "WebhookDelivery" d set "leaseUntil" = now() + make_interval(secs => ${leaseSeconds}), attempts = d.attempts + 1
    from "WebhookEndpoint" e
    where d.id = ${deliveryId}::uuid and e.id = d."endpointId" and e.status <> 'DISABLED' and d.status = 'PENDING'
      and d."nextAt" <= now() and (d."leaseUntil" is null or d."leaseUntil" < now())
    returning d.id, d."endpointId", d.event, d.payload, d.tries, d.attempts, e.url, e.secret,
      case when e."previousUntil" > now() then e."previousSecret" end as "previousSecret"`;
  return taken ?? null;
}

type Outcome = { status: number | null; answer: string; ms: number };

async function send({ id, payload, url, secret, previousSecret }: Taken): Promise<Outcome> {
  const began = performance.now();
  const body = JSON.stringify(payload);
  const secrets = [secret, ...(previousSecret ? [previousSecret] : [])].map((sealed) => unseal(sealed, secretPurpose));
  const signed = signedHeaders(secrets, { id, timestamp: Math.floor(clock.now().getTime() / 1000), body });
  const length = String(Buffer.byteLength(body));
  const headers = {
    ...signed,
    "Content-Type": "application/json",
    "Content-Length": length,
    "User-Agent": "YongFair-Webhooks/1",
  };
  const outcome = await postOutside(url, { body, headers }).catch((error: unknown) => ({
    status: null,
    answer: reasonOf(error),
  }));
  return { ...outcome, ms: Math.round(performance.now() - began) };
}

/** Why no answer came, without what an error may tell of our network. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (error instanceof Error && /TimeoutError|AbortError/.test(error.name)) return "timeout";
  if (error instanceof Error && error.message === "closed address") return "closed address";
  return /^[A-Z_]{3,40}$/.test(code) ? code : "no answer";
}

type Endpoint = { id: string; url: string; companyId: string | null; userId: string | null };

/** Writes to whose the endpoint is: the owners and managers of the firm, or the person. */
async function tellHolder(actor: Actor, tx: Transaction, { id, url, companyId, userId }: Endpoint): Promise<void> {
  const kind = "webhookDisabled";
  const values = { host: new URL(url).host };
  const link = (locale: string) => urls.account.connection(locale, id);
  if (companyId) await tellCompany(actor, tx, { companyId, kind, values: () => values, link });
  const where = { id: userId ?? "", status: "ACTIVE" as const };
  const person = userId ? await tx.user.findFirst({ where, select: { email: true, locale: true, name: true } }) : null;
  if (!person) return;
  const { email: to, locale, name } = person;
  await sendMail(tx, { kind, to, userId, locale, values: { ...values, company: name }, link: link(locale) });
}

/** Ends all messages to an endpoint that is gone, or that has not answered for days. */
async function disable(actor: Actor, tx: Transaction, endpointId: string, why: "gone" | "failing"): Promise<void> {
  const [endpoint] = await tx.webhookEndpoint.updateManyAndReturn({
    where: { id: endpointId, status: { not: "DISABLED" } },
    data: { status: "DISABLED", disabledAt: clock.now(), disabledWhy: why },
    select: { id: true, url: true, companyId: true, userId: true },
  });
  if (!endpoint) return;
  await tx.webhookDelivery.updateMany({
    where: { endpointId, status: "PENDING" },
    data: { status: "FAILED", endedAt: clock.now(), leaseUntil: null },
  });
  await audit(tx, actor, { action: "webhook.disable", subject: `webhook:${endpointId}`, details: { why } });
  await tellHolder(actor, tx, endpoint);
}

/** Notes on the endpoint how it went. A failure after days of failures ends it. */
async function judge(actor: Actor, tx: Transaction, { endpointId }: Taken, { status }: Outcome): Promise<void> {
  if (isGood(status)) {
    await tx.webhookEndpoint.updateMany({
      where: { id: endpointId, status: "FAILING" },
      data: { status: "ACTIVE", failingSince: null },
    });
    return;
  }
  if (status === 410) return disable(actor, tx, endpointId, "gone");
  const [row] = await tx.$queryRaw<{ isLong: boolean }[]>`
    update "WebhookEndpoint" set status = 'FAILING', "failingSince" = coalesce("failingSince", now())
    where id = ${endpointId}::uuid and status <> 'DISABLED'
    returning "failingSince" < now() - make_interval(days => ${failingDays}) as "isLong"`;
  if (row?.isLong) await disable(actor, tx, endpointId, "failing");
}

const isGood = (status: number | null) => status !== null && status >= 200 && status < 300;

function stateAfter({ attempts }: Taken, { status }: Outcome) {
  if (isGood(status)) return { status: "DELIVERED" as const, endedAt: clock.now() };
  const pause = status === 410 || attempts >= mostTries ? undefined : pauses[attempts - 1];
  if (pause === undefined) return { status: "FAILED" as const, endedAt: clock.now() };
  return { status: "PENDING" as const, nextAt: new Date(clock.now().getTime() + pause * 60_000) };
}

/**
 * Brings a message to its endpoint, if it is due and nobody else has it in hand, and notes how that went. What does not come through is
 * tried again after growing pauses. At least once: where this process dies between the answer and the note, it is sent again.
 */
export async function deliver(actor: Actor, { deliveryId }: { deliveryId: string }): Promise<boolean> {
  if (actor.kind !== "system") fail("forbidden");
  const taken = await take(deliveryId);
  if (!taken) return false;
  const outcome = await send(taken);
  await db.$transaction(async (tx) => {
    const attempt = { at: clock.now().toISOString(), ...outcome };
    const tries = [...readAttempts(taken.tries), attempt].slice(-kept);
    const { count } = await tx.webhookDelivery.updateMany({
      where: { id: taken.id, status: "PENDING", attempts: taken.attempts },
      data: { ...stateAfter(taken, outcome), tries, leaseUntil: null },
    });
    if (count > 0) await judge(actor, tx, taken, outcome);
  });
  return true;
}
