import { reading } from "#lib/integration/api/doors";
import { opportunitiesQuery, opportunityList } from "#lib/integration/api/opportunities";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const GET = route(opportunitiesQuery, opportunityList, reading("opportunities", "quotations:read"));
