import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { describe, expect, it } from "vitest";
import { clientNetwork, recordAddresses } from "./address.ts";

const from = (list?: string) => clientNetwork(new Headers(list === undefined ? {} : { "x-forwarded-for": list }));

describe("clientNetwork", () => {
  it("believes only the address that connected where no proxy is trusted", () => {
    expect(from("198.51.100.7, 203.0.113.9")).toBe("203.0.113.9");
    expect(from("203.0.113.9")).toBe("203.0.113.9");
  });

  it("takes IPv4 written as IPv6 for IPv4", () => {
    expect(from("::ffff:203.0.113.9")).toBe("203.0.113.9");
  });

  it("takes the 64-bit network of an IPv6 address, however it is written", () => {
    expect(from("2001:db8:1:2:aaaa::1")).toBe("2001:db8:1:2");
    expect(from("2001:0DB8:0001:0002:0:0:0:9")).toBe("2001:db8:1:2");
    expect(from("::1")).toBe("0:0:0:0");
    expect(from("fe80::1%eth0")).toBe("fe80:0:0:0");
  });

  it("has one name for nobody, and bounds what is not an address", () => {
    expect(from()).toBe("unknown");
    expect(from("x".repeat(500))).toHaveLength(45);
  });
});

async function listening(server: Server): Promise<string> {
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`;
}

describe("recordAddresses", () => {
  it("ends the forwarding list with who really connected, whatever the client wrote, and once only", async () => {
    recordAddresses();
    recordAddresses();
    const server = createServer((request, response) => response.end(String(request.headers["x-forwarded-for"])));
    const url = await listening(server);
    const forwarded = async (headers: Record<string, string>) => (await fetch(url, { headers })).text();
    expect(await forwarded({})).toBe("127.0.0.1");
    expect(await forwarded({ "x-forwarded-for": "198.51.100.7" })).toBe("198.51.100.7, 127.0.0.1");
    server.close();
  });
});
