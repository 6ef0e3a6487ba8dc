import { oneQuery } from "#lib/discovery/api/input";
import { oneProduct } from "#lib/discovery/api/products";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const GET = route(oneQuery, oneProduct, { name: "product" });

export { preflight as OPTIONS } from "#lib/platform/http/reply";
