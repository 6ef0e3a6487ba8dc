import { reading } from "#lib/integration/api/doors";
import { oneRequest, requestQuery } from "#lib/integration/api/requests";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const GET = route(requestQuery, oneRequest, reading("request", "requests:read"));
