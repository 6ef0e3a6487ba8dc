import { putting } from "#lib/integration/api/doors";
import { requestQuery } from "#lib/integration/api/requests";
import { deleteEndpoint } from "#lib/integration/api/webhooks";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const DELETE = route(requestQuery, deleteEndpoint, putting("webhookRemove", "webhooks:manage"));
