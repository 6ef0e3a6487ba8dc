import { createHash } from "node:crypto";

const exposed = "ETag, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After, X-Request-Id";

/** Anybody's pages may read what everybody may read. */
export const openToAll = { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": exposed } as const;

export const freshFor = "public, max-age=30, stale-while-revalidate=60";

/** Answers a browser that asks before it reads (CORS preflight). */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...openToAll,
      Allow: "GET, HEAD, OPTIONS",
      "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
      "Access-Control-Allow-Headers": "Accept, Accept-Language, If-None-Match",
      "Access-Control-Max-Age": "86400",
    },
  });

/** A weak entity tag of a text: equal texts mean the same, even where the rest of the answer (a duration) differs. */
export const weakTag = (text: string): string => `W/"${createHash("sha1").update(text).digest("base64url")}"`;

const opaque = (tag: string) => tag.trim().replace(/^W\//, "");

/** True where the reader says it has this very answer already (weak comparison, RFC 9110 13.1.2). */
export function isKnown(request: Request, tag: string): boolean {
  const had = request.headers.get("if-none-match");
  return had !== null && (had.trim() === "*" || had.split(",").some((one) => opaque(one) === opaque(tag)));
}
