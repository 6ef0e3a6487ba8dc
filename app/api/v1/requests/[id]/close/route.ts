import { writing } from "#lib/integration/api/doors";
import { closeOne, versionInput } from "#lib/integration/api/requests";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const POST = route(versionInput, closeOne, writing("requestClose", "requests:write"));
