import { createHash } from "node:crypto";
import { firstScript, speculation } from "./first-script.ts";

/** The first part of a path, after the language, whose pages are drawn for each request: they carry a nonce. */
export const deskPaths = ["account", "supplier", "buyer", "admin"] as const;

const hashes = [firstScript, speculation]
  .map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`)
  .join(" ");
const evaluation = () => (process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "");

/**
 * Where a page's parts may come from. Public pages are drawn once for everybody and so have no nonce; desks are drawn each time and
 * run only scripts that carry theirs.
 */
export function contentSecurityPolicy(nonce?: string): string {
  const scripts = nonce ? `'nonce-${nonce}' 'strict-dynamic' ${hashes}${evaluation()}` : `'self' 'unsafe-inline'${evaluation()}`;
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
