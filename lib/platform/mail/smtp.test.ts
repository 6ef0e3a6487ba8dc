import { afterAll, describe, expect, it, vi } from "vitest";
import { type FakeMailServer, openFakeMailServer } from "./testing/fake-server.ts";

const server = await openFakeMailServer();
vi.stubEnv("SMTP_URL", server.address);
vi.stubEnv("MAIL_FROM", "YongFair <fair@example.org>");
const { db } = await import("#lib/platform/db");
const { deliverMail } = await import("./deliver.ts");

afterAll(() => {
  vi.unstubAllEnvs();
  server.close();
});

async function deliver(mood: FakeMailServer["mood"]) {
  server.mood = mood;
  server.received.length = 0;
  const letter = { heading: "Good day", paragraphs: ["One thing."], button: null };
  const data = { kind: "trial", locale: "en", recipient: "reader@example.com", subject: "Good day", text: "", letter };
  const { id: mailId } = await db.mailMessage.create({ data });
  const failure = await deliverMail({ mailId }).catch((error: unknown) => error);
  return { failure, mail: await db.mailMessage.findUniqueOrThrow({ where: { id: mailId } }) };
}

describe("a mail by SMTP", () => {
  it("reaches the server with one recipient", async () => {
    const { failure, mail } = await deliver("kind");
    expect(failure).toBeUndefined();
    expect(mail.sentAt).not.toBeNull();
    expect(server.received).toHaveLength(1);
    expect(server.received[0]?.from).toContain("<fair@example.org>");
    expect(server.received[0]?.to).toEqual([expect.stringContaining("<reader@example.com>")]);
    expect(server.received[0]?.data).toContain("From: YongFair <fair@example.org>");
  });

  it("is tried again where the server is busy", async () => {
    const { failure, mail } = await deliver("busy");
    expect(failure).toMatchObject({ code: "unavailable" });
    expect(mail).toMatchObject({ sentAt: null, failures: 1, error: expect.stringContaining("451") });
  });

  it("is given up where the server refuses it for good, with the reason kept", async () => {
    const { failure, mail } = await deliver("refusing");
    expect(failure).toBeUndefined();
    expect(mail).toMatchObject({ sentAt: null, failures: 1, error: expect.stringContaining("550") });
  });

  it("does not wait for a server that says nothing", async () => {
    const { failure, mail } = await deliver("silent");
    expect(failure).toMatchObject({ code: "unavailable" });
    expect(mail.failures).toBe(1);
  });
});
