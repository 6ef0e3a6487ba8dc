import { mayReadMetrics } from "#lib/platform/http/metrics-access";
import { metricsText, metricsType } from "#lib/platform/metrics";

export const dynamic = "force-dynamic";

/** Without a token nothing is here; with one, only its bearer is let in. */
export async function GET(request: Request): Promise<Response> {
  const access = mayReadMetrics(request.headers.get("authorization"));
  if (access === "absent") return new Response(null, { status: 404 });
  if (access === "refused") return new Response(null, { status: 401, headers: { "WWW-Authenticate": "Bearer" } });
  return new Response(await metricsText(), { headers: { "Content-Type": metricsType, "Cache-Control": "no-store" } });
}
