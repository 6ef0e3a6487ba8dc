import { reading, writing } from "#lib/integration/api/doors";
import { createEndpoint, endpointBody, endpointList, endpointsQuery } from "#lib/integration/api/webhooks";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const GET = route(endpointsQuery, endpointList, reading("webhooks", "webhooks:manage"));
export const POST = route(endpointBody, createEndpoint, writing("webhookCreate", "webhooks:manage", 201));
