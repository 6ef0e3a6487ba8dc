import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";
import { env } from "#lib/platform/env";

const header = "x-forwarded-for";
const shared = globalThis as typeof globalThis & { yongfairAddresses?: true };

/** The channel hands out exactly these fields with every request (node:http, `http.server.request.start`). */
const started = (message: unknown) => message as { request: IncomingMessage };

/**
 * Lets this server end the forwarding list of every request with the address that really connected, as any proxy does;
 * Next.js itself would take the whole list from whoever writes one.
 */
export function recordAddresses(): void {
  if (shared.yongfairAddresses) return;
  shared.yongfairAddresses = true;
  subscribe("http.server.request.start", (message) => {
    const { headers, socket } = started(message).request;
    const given = headers[header];
    const connected = socket.remoteAddress ?? "";
    headers[header] = given === undefined ? connected : `${String(given)}, ${connected}`;
  });
}

function networkOf(address: string): string {
  const plain = address.replace(/%.*$/, "").replace(/^::ffff:(?=\d+\.)/i, "");
  if (!isIPv6(plain)) return plain.slice(0, 45);
  const [head = "", tail = ""] = plain.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail.split(":").filter(Boolean);
  const gap = plain.includes("::") ? Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0") : [];
  return [...left, ...gap, ...right]
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ""))
    .join(":");
}

/**
 * Who asks, for counting only: the address before the `TRUSTED_PROXIES` nearest ones of the forwarding list
 * (a network of 64 bits for IPv6). What a client writes further left is not believed.
 */
export function clientNetwork(headers: Headers): string {
  const hops = headers.get(header)?.split(",") ?? [];
  const hop = hops[Math.max(0, hops.length - 1 - (env.TRUSTED_PROXIES ?? 0))]?.trim();
  return hop ? networkOf(hop) : "unknown";
}
