"use server";

import { makeEndpoint, removeEndpoint, rotateSecret, sendTest, switchEndpoint } from "#lib/integration/commands/endpoints";
import { replayDelivery, replayFailed } from "#lib/integration/commands/replay";
import {
  endpointInput,
  makeEndpointInput,
  replayFailedInput,
  replayInput,
  switchEndpointInput,
} from "#lib/integration/schema/webhooks";
import { done, formAction, redirectTo } from "#lib/platform/action";
import { urls } from "#lib/platform/urls";

export const makeEndpointAction = formAction(makeEndpointInput, async (actor, input) => {
  const { secret } = await makeEndpoint(actor, input);
  return done("integration.endpointMade", { secret });
});

export const rotateSecretAction = formAction(endpointInput, async (actor, input) => {
  const { secret } = await rotateSecret(actor, input);
  return done("integration.secretRotated", { secret });
});

export const switchEndpointAction = formAction(switchEndpointInput, async (actor, input) => {
  await switchEndpoint(actor, input);
  return done(input.isOn ? "integration.switchedOn" : "integration.switchedOff");
});

export const removeEndpointAction = formAction(endpointInput, async (actor, input, { locale }) => {
  await removeEndpoint(actor, input);
  return redirectTo(urls.account.connections(locale, { done: "removed" }));
});

export const sendTestAction = formAction(endpointInput, async (actor, input) => {
  await sendTest(actor, input);
  return done("integration.testSent");
});

export const replayDeliveryAction = formAction(replayInput, async (actor, input) => {
  await replayDelivery(actor, input);
  return done("integration.replayed", { count: 1 });
});

export const replayFailedAction = formAction(replayFailedInput, async (actor, input) => {
  const { count } = await replayFailed(actor, input);
  return done("integration.replayed", { count });
});
