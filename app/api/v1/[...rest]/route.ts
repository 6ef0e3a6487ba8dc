import { z } from "zod";
import { fail } from "#lib/platform/errors";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const GET = route(z.looseObject({}), async () => fail("notFound"), { name: "nothing" });

export { preflight as OPTIONS } from "#lib/platform/http/reply";
