import { findMonth } from "#lib/opendata/queries/month";
import { monthAddress } from "#lib/opendata/schema/address";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const GET = route(monthAddress, findMonth, { name: "ocds.package" });

export { preflight as OPTIONS } from "#lib/platform/http/reply";
