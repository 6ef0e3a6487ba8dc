import { parameterAt, suppliersAddress } from "#lib/discovery/api/input";
import { supplierList } from "#lib/discovery/api/suppliers";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const GET = route(suppliersAddress, supplierList, { name: "suppliers", isTimed: true, nameOf: parameterAt });

export { preflight as OPTIONS } from "#lib/platform/http/reply";
