import { reading } from "#lib/integration/api/doors";
import { oneOpportunity } from "#lib/integration/api/opportunities";
import { requestQuery } from "#lib/integration/api/requests";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const GET = route(requestQuery, oneOpportunity, reading("opportunity", "quotations:read"));
