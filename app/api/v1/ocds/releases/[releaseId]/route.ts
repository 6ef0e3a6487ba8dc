import { findRelease } from "#lib/opendata/queries/releases";
import { releaseAddress } from "#lib/opendata/schema/address";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const GET = route(releaseAddress, findRelease, { name: "ocds.release" });

export { preflight as OPTIONS } from "#lib/platform/http/reply";
