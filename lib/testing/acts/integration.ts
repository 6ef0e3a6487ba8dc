import { makeEndpoint, sendTest } from "#lib/integration/commands/endpoints";
import { newKey } from "#lib/integration/schema/token";
import { webhookEvents } from "#lib/integration/schema/webhooks";
import { db } from "#lib/platform/db";
import { goodPassword } from "#lib/testing/people";
import type { Samples, Stage } from "./stage.ts";

async function keyed({ companyId, owner }: Stage) {
  const { prefix, digest } = newKey();
  const data = { companyId, name: "ERP", prefix, digest, scopes: ["requests:read"], madeById: owner.userId };
  const { id: keyId } = await db.apiKey.create({ data });
  return { keyId };
}

async function told({ companyId, owner }: Stage) {
  await db.webhookEndpoint.deleteMany({ where: { companyId } });
  const { endpointId } = await makeEndpoint(owner, { companyId, url: "https://example.org/hook", events: [...webhookEvents] });
  return { endpointId };
}

async function sent(stage: Stage) {
  const endpoint = await told(stage);
  const { deliveryId } = await sendTest(stage.owner, endpoint);
  await db.webhookDelivery.update({ where: { id: deliveryId }, data: { status: "FAILED" } });
  return { ...endpoint, deliveryId };
}

export const integrationSamples: Samples = {
  "integration/keys#makeKeyAction": ({ companyId }) => ({
    ...{ companyId, name: "ERP", scopes: ["requests:read", "quotations:read"], days: 90, password: goodPassword },
  }),
  "integration/keys#revokeKeyAction": keyed,
  "integration/endpoints#makeEndpointAction": ({ companyId }) => ({
    ...{ companyId, url: "https://example.org/hook", events: ["award.made"] },
  }),
  "integration/endpoints#rotateSecretAction": told,
  "integration/endpoints#switchEndpointAction": async (stage) => ({ ...(await told(stage)), isOn: "no" }),
  "integration/endpoints#removeEndpointAction": told,
  "integration/endpoints#sendTestAction": told,
  "integration/endpoints#replayDeliveryAction": async (stage) => ({ deliveryId: (await sent(stage)).deliveryId }),
  "integration/endpoints#replayFailedAction": async (stage) => ({
    ...{ endpointId: (await sent(stage)).endpointId, since: "2026-01-01" },
  }),
};
