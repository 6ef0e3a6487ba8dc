import { cachedMonths } from "#lib/opendata/cached";
import { monthsAddress } from "#lib/opendata/schema/address";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const GET = route(monthsAddress, () => cachedMonths(), { name: "ocds.packages" });

export { preflight as OPTIONS } from "#lib/platform/http/reply";
