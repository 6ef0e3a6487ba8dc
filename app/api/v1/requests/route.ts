import { reading, writing } from "#lib/integration/api/doors";
import { createRequestInput } from "#lib/integration/api/request-body";
import { createRequest, requestList, requestsQuery } from "#lib/integration/api/requests";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const GET = route(requestsQuery, requestList, reading("requests", "requests:read"));
export const POST = route(createRequestInput, createRequest, writing("requestCreate", "requests:write", 201));
