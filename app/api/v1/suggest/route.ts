import { suggestions } from "#lib/discovery/api/browse";
import { suggestQuery } from "#lib/discovery/api/input";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const GET = route(suggestQuery, suggestions, { name: "suggest", limit: "suggest" });

export { preflight as OPTIONS } from "#lib/platform/http/reply";
