import { openApi } from "#lib/discovery/api/document";
import { categoriesQuery } from "#lib/discovery/api/input";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const GET = route(categoriesQuery, async (_actor, { locale }) => openApi(locale), { name: "openapi" });

export { preflight as OPTIONS } from "#lib/platform/http/reply";
