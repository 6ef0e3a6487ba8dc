import { newChallenge } from "#lib/account/proof";
import { clientNetwork } from "#lib/platform/http/address";
import { limiter } from "#lib/platform/limit";

export const dynamic = "force-dynamic";

/** Work for a form that wants to prove it is filled in by somebody with a browser. Each is used once. */
export async function GET(request: Request): Promise<Response> {
  const { isOver, resetSeconds } = limiter.take("read", clientNetwork(request.headers));
  if (isOver) return new Response(null, { status: 429, headers: { "Retry-After": String(resetSeconds) } });
  return Response.json(await newChallenge(), { headers: { "Cache-Control": "no-store" } });
}
