import { reading } from "#lib/integration/api/doors";
import { offerList } from "#lib/integration/api/offers";
import { requestQuery } from "#lib/integration/api/requests";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const GET = route(requestQuery, offerList, reading("offers", "requests:read"));
