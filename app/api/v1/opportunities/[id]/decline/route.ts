import { writing } from "#lib/integration/api/doors";
import { declineOpportunity } from "#lib/integration/api/opportunities";
import { requestQuery } from "#lib/integration/api/requests";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const POST = route(requestQuery, declineOpportunity, writing("opportunityDecline", "quotations:write"));
