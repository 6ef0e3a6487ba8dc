import { writing } from "#lib/integration/api/doors";
import { replayInput, replayMessages } from "#lib/integration/api/webhooks";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const POST = route(replayInput, replayMessages, writing("replay", "webhooks:manage"));
