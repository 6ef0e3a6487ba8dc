import { reading, writing } from "#lib/integration/api/doors";
import { awardInput, awardOne, oneAward } from "#lib/integration/api/offers";
import { requestQuery } from "#lib/integration/api/requests";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const GET = route(requestQuery, oneAward, reading("award", "requests:read"));
export const POST = route(awardInput, awardOne, writing("awardMake", "awards:write", 201));
