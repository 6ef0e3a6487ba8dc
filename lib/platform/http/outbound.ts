import { lookup as resolve } from "node:dns";
import { type IncomingMessage, request as plainRequest } from "node:http";
import { request as safeRequest } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";

const closed = new BlockList();
const closedNetworks: readonly [network: string, bits: number, family: "ipv4" | "ipv6"][] = [
  ["0.0.0.0", 8, "ipv4"],
  ["10.0.0.0", 8, "ipv4"],
  ["100.64.0.0", 10, "ipv4"],
  ["127.0.0.0", 8, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.0.0.0", 24, "ipv4"],
  ["192.0.2.0", 24, "ipv4"],
  ["192.88.99.0", 24, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["198.18.0.0", 15, "ipv4"],
  ["198.51.100.0", 24, "ipv4"],
  ["203.0.113.0", 24, "ipv4"],
  ["224.0.0.0", 3, "ipv4"],
];
for (const [network, bits, family] of closedNetworks) closed.addSubnet(network, bits, family);

const open = new BlockList();
open.addSubnet("2000::", 3, "ipv6");

/** Parts of the public IPv6 space that lead elsewhere: documentation, tunnels to IPv4, benchmarks. */
const tunnels = new BlockList();
for (const [network, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  tunnels.addSubnet(network, bits, "ipv6");

/** Whether an address belongs to the public internet: not to this machine, its network, or a network without anybody. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/%.*$/, "").replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
  if (isIP(plain) === 4) return !closed.check(plain, "ipv4");
  return isIP(plain) === 6 && open.check(plain, "ipv6") && !tunnels.check(plain, "ipv6");
}

/** Looks a name up once and connects to what was checked: a name cannot lead elsewhere in between. */
const checkedLookup: LookupFunction = (host, options, done) => {
  resolve(host, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error || !first) return done(error ?? new Error("no address"), []);
    if (!addresses.every(({ address }) => isPublicAddress(address))) return done(new Error("closed address"), []);
    return options.all ? done(null, addresses) : done(null, first.address, first.family);
  });
};

/** Whether only the public internet is sent to; elsewhere the receivers of developers and tests stand on this machine. */
export const isGuarded = (): boolean => process.env.NODE_ENV === "production";

const hostOf = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, "");
const isOpenPort = ({ port }: URL) => ["", "443", "8443"].includes(port);

/** Why we do not send to an address, as far as the address itself tells; null where nothing speaks against it. */
export function closedFor(url: URL, guard: boolean): "scheme" | "address" | null {
  if (url.username || url.password || !["https:", "http:"].includes(url.protocol)) return "scheme";
  if (!guard) return null;
  if (url.protocol !== "https:" || !isOpenPort(url)) return "scheme";
  const host = hostOf(url);
  return isIP(host) !== 0 && !isPublicAddress(host) ? "address" : null;
}

const mostRead = 8_192;
const mostKept = 500;
const usualTimeout = 5_000;

/** The first bytes of an answer; the rest is not waited for. */
function beginning(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  return new Promise((done, failed) => {
    const end = () => done(Buffer.concat(parts).toString("utf8").replaceAll("\0", "").slice(0, mostKept));
    answer.on("data", (part: Buffer) => {
      parts.push(part);
      size += part.length;
      if (size < mostRead) return;
      end();
      answer.destroy();
    });
    answer.on("end", end);
    answer.on("error", failed);
  });
}

export type Posting = { body: string; headers: Record<string, string>; isGuarded?: boolean; timeoutMs?: number };
export type Posted = { status: number; answer: string };

/**
 * Posts to an address that somebody else chose. Guarded (in production), only by https to the public internet: every address of its
 * name is checked when connecting. Redirects are not followed, five seconds are all there is, 8 kB of the answer are read. Throws
 * where no answer came.
 */
export async function postOutside(address: string, posting: Posting): Promise<Posted> {
  const { body, headers, isGuarded: guard = isGuarded(), timeoutMs = usualTimeout } = posting;
  const url = new URL(address);
  if (closedFor(url, guard)) throw new Error("closed address");
  const send = url.protocol === "https:" ? safeRequest : plainRequest;
  const signal = AbortSignal.timeout(timeoutMs);
  const answer = await new Promise<IncomingMessage>((done, failed) => {
    const options = { method: "POST", headers, agent: false, signal, ...(guard ? { lookup: checkedLookup } : {}) };
    send(url, options, done).on("error", failed).end(body);
  });
  return { status: answer.statusCode ?? 0, answer: await beginning(answer) };
}
