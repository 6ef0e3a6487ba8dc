import { findRecord } from "#lib/opendata/queries/releases";
import { recordAddress } from "#lib/opendata/schema/address";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const GET = route(recordAddress, findRecord, { name: "ocds.record" });

export { preflight as OPTIONS } from "#lib/platform/http/reply";
