import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { describe, expect, it } from "vitest";
import { closedFor, isPublicAddress, postOutside } from "./outbound.ts";

async function receiver(answer: RequestListener) {
  const server = createServer(answer);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  return { server, url: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/` };
}

const posting = { body: "{}", headers: { "Content-Type": "application/json", "Content-Length": "2" } };

describe("an address that somebody else chose", () => {
  it.each([
    ...["127.0.0.1", "10.1.2.3", "172.31.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1"],
    ...["255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "fd12::1", "::ffff:10.0.0.1", "::ffff:7f00:1", "64:ff9b::a00:1"],
    ...["2002:a00:1::", "2001:db8::1", "ff02::1", "not-an-address", ""],
  ])("%s is not of the public internet", (address) => expect(isPublicAddress(address)).toBe(false));

  it.each(["1.1.1.1", "8.8.8.8", "172.32.0.1", "2606:4700::1111", "::ffff:8.8.8.8"])("%s is", (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    ["http://example.org/", "scheme"],
    ["ftp://example.org/", "scheme"],
    ["https://user:secret@example.org/", "scheme"],
    ["https://example.org:22/", "scheme"],
    ["https://127.0.0.1/", "address"],
    ["https://[::1]/", "address"],
    ["https://2130706433/", "address"],
    ["https://example.org/hook", null],
    ["https://example.org:8443/hook", null],
  ])("%s is refused for its %s", (url, why) => expect(closedFor(new URL(url), true)).toBe(why));

  it("is looked up and refused where its name leads to this machine", async () => {
    await expect(postOutside("https://localhost/", { ...posting, isGuarded: true })).rejects.toThrow("closed address");
    await expect(postOutside("https://localhost:8443/", { ...posting, isGuarded: true })).rejects.toThrow("closed address");
  });
});

describe("a receiver", () => {
  it("that hangs is left after the time there is, before and within its answer", async () => {
    const silent = await receiver(() => undefined);
    await expect(postOutside(silent.url, { ...posting, timeoutMs: 60 })).rejects.toThrow();
    const slow = await receiver((_, response) => void response.writeHead(200).write("a"));
    await expect(postOutside(slow.url, { ...posting, timeoutMs: 60 })).rejects.toThrow();
    for (const { server } of [silent, slow]) server.closeAllConnections();
  });

  it("that leads elsewhere is not followed", async () => {
    let visits = 0;
    const { server, url } = await receiver((_, response) => {
      visits += 1;
      response.writeHead(302, { location: "/elsewhere" }).end();
    });
    expect(await postOutside(url, posting)).toEqual({ status: 302, answer: "" });
    expect(visits).toBe(1);
    server.close();
  });

  it("that answers ten megabytes is heard at the beginning only", async () => {
    let sent = 0;
    const { server, url } = await receiver((_, response) => {
      response.on("error", () => undefined);
      const more = () => {
        if (response.destroyed || sent >= 10_000_000) return response.end();
        sent += 65_536;
        return response.write("x".repeat(65_536)) ? setImmediate(more) : response.once("drain", more);
      };
      more();
    });
    const { status, answer } = await postOutside(url, posting);
    expect([status, answer.length]).toEqual([200, 500]);
    expect(sent).toBeLessThan(10_000_000);
    server.closeAllConnections();
  });
});
