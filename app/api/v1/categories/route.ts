import { categoryList } from "#lib/discovery/api/browse";
import { categoriesQuery } from "#lib/discovery/api/input";
import { cachedCategories } from "#lib/discovery/cached";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const GET = route(categoriesQuery, async (_actor, { locale }) => categoryList(await cachedCategories(), locale), {
  name: "categories",
});

export { preflight as OPTIONS } from "#lib/platform/http/reply";
