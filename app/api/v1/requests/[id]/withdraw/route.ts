import { writing } from "#lib/integration/api/doors";
import { versionInput, withdrawOne } from "#lib/integration/api/requests";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const POST = route(versionInput, withdrawOne, writing("requestWithdraw", "requests:write"));
