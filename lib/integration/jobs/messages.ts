import { deliver } from "#lib/integration/commands/deliver";
import { webhookLimits } from "#lib/integration/schema/webhooks";
import { system } from "#lib/platform/actor";
import { db } from "#lib/platform/db";

const carrier = system("webhook.deliver");
const mostAtOnce = 400;
const lanes = 4;
const longestMs = 45_000;

export async function bringMessage({ deliveryId }: { deliveryId: string }): Promise<void> {
  await deliver(carrier, { deliveryId });
}

/** Each minute: what is due again, and what was left lying. */
export async function sweepMessages(): Promise<void> {
  const until = performance.now() + longestMs;
  const due = await db.$queryRaw<{ id: string }[]>`
    select d.id from "WebhookDelivery" d join "WebhookEndpoint" e on e.id = d."endpointId" and e.status <> 'DISABLED'
    where d.status = 'PENDING' and d."nextAt" <= now() and (d."leaseUntil" is null or d."leaseUntil" < now())
    order by d."nextAt" limit ${mostAtOnce}`;
  const waiting = due.map(({ id }) => id);
  const carry = async () => {
    for (let id = waiting.shift(); id && performance.now() < until; id = waiting.shift())
      await deliver(carrier, { deliveryId: id });
  };
  await Promise.all(Array.from({ length: lanes }, carry));
}

/** Each night: answers of calls older than a day, and the log of messages older than thirty. */
export async function sweepConnections(): Promise<void> {
  await db.$executeRaw`delete from "ApiCall" where "createdAt" < now() - interval '1 day'`;
  await db.$executeRaw`delete from "WebhookDelivery" where "createdAt" < now() - make_interval(days => ${webhookLimits.keptDays})`;
}
