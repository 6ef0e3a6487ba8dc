import { listReleases } from "#lib/opendata/queries/releases";
import { releasesAddress } from "#lib/opendata/schema/address";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const GET = route(releasesAddress, listReleases, { name: "ocds.releases" });

export { preflight as OPTIONS } from "#lib/platform/http/reply";
