import { reading } from "#lib/integration/api/doors";
import { messageList, messagesQuery } from "#lib/integration/api/webhooks";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const GET = route(messagesQuery, messageList, reading("deliveries", "webhooks:manage"));
