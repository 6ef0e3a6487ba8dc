import { parameterAt, productsAddress } from "#lib/discovery/api/input";
import { productList } from "#lib/discovery/api/products";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const GET = route(productsAddress, productList, { name: "products", isTimed: true, nameOf: parameterAt });

export { preflight as OPTIONS } from "#lib/platform/http/reply";
