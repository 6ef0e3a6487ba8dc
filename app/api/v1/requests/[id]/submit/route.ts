import { writing } from "#lib/integration/api/doors";
import { submitOne, versionInput } from "#lib/integration/api/requests";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const POST = route(versionInput, submitOne, writing("requestSubmit", "requests:write"));
