import { oneQuery } from "#lib/discovery/api/input";
import { oneSupplier } from "#lib/discovery/api/suppliers";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const GET = route(oneQuery, oneSupplier, { name: "supplier" });

export { preflight as OPTIONS } from "#lib/platform/http/reply";
