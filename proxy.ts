import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "./lib/platform/http/content-policy.ts";

/** Gives each page of a desk its nonce and keeps it out of every cache. Decides nothing about access. */
export function proxy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy(btoa(crypto.randomUUID()));
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("Cache-Control", "private, no-store");
  return response;
}

export const config = { matcher: ["/:locale/(account|supplier|buyer|admin)", "/:locale/(account|supplier|buyer|admin)/:path*"] };
