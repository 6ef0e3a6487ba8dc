import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";

const place = mkdtempSync(join(tmpdir(), "yongfair-mail-"));
const trials = {
  en: {
    subject: "Welcome, {name}",
    heading: "Good day {name}",
    text: "First line\nsecond line.\n\nYou have {count, plural, one {# thing} other {# things}} to do.",
    button: "Open the fair",
  },
  zh: { subject: "欢迎您，{name}", heading: "{name}，您好", text: "第一段。\n\n您有 {count} 件事待办。", button: "进入展会" },
};

function prepare() {
  const messages = join(place, "messages");
  cpSync("messages", messages, { recursive: true });
  for (const [locale, trial] of Object.entries(trials)) {
    const file = join(messages, locale, "mail.json");
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), trial }));
  }
  vi.stubEnv("MESSAGES_DIR", messages);
  vi.stubEnv("DATA_DIR", place);
  vi.stubEnv("SMTP_URL", "");
  vi.stubEnv("PUBLIC_URL", "https://fair.example.org");
}

prepare();
const { db } = await import("#lib/platform/db");
const { drain, on, stopJobs } = await import("#lib/platform/jobs");
const { deliverMail, sweepMails } = await import("./deliver.ts");
const { mailWritten, sendMail } = await import("./send.ts");

afterAll(async () => {
  await stopJobs();
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true, force: true });
});

const letter = { kind: "trial", to: "reader@example.com", userId: null, locale: "en", values: { name: "Ann", count: 2 } };
const write = (given: Partial<Parameters<typeof sendMail>[1]> = {}) =>
  db.$transaction((tx) => sendMail(tx, { ...letter, ...given }));
const row = (mailId: string) => db.mailMessage.findUniqueOrThrow({ where: { id: mailId } });
const filesOf = async (mailId: string) =>
  (await readdir(join(place, "mail")).catch(() => [])).filter((name) => name.includes(mailId));

/** The parts of an .eml file as their readers see them. */
async function posted(mailId: string) {
  const [name = ""] = await filesOf(mailId);
  const raw = await readFile(join(place, "mail", name), "utf8");
  const [head = "", ...rest] = raw.split("\r\n\r\n");
  const parts = rest.join("\r\n\r\n").split(/\r\n--[^\r\n]+/);
  const decode = (type: string) => {
    const part = parts.find((one) => one.includes(`Content-Type: text/${type}`)) ?? "";
    const [partHead = "", ...body] = part.trimStart().split("\r\n\r\n");
    const text = body.join("\r\n\r\n");
    if (/base64/i.test(partHead)) return Buffer.from(text, "base64").toString("utf8");
    const bytes = text
      .replace(/=\r\n/g, "")
      .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    return Buffer.from(bytes, "latin1").toString("utf8");
  };
  return { name, head: head.replace(/\r\n\s+/g, " "), text: decode("plain"), html: decode("html") };
}

describe("writing a mail", () => {
  it("brings a reason of two thousand signs whole", async () => {
    const name = "Because it is so. ".repeat(111).trim();
    const { mailId } = await write({ values: { name, count: 1 } });
    expect((await row(mailId)).text).toContain(name);
  });

  it("keeps it with its words and queues its delivery, or neither where the transaction fails", async () => {
    const { mailId } = await write();
    expect(await row(mailId)).toMatchObject({
      kind: "trial",
      recipient: "reader@example.com",
      subject: "Welcome, Ann",
      sentAt: null,
      letter: { heading: "Good day Ann", paragraphs: ["First line\nsecond line.", "You have 2 things to do."], button: null },
    });
    let lost = "";
    await expect(
      db.$transaction(async (tx) => {
        lost = (await sendMail(tx, letter)).mailId;
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    expect(await db.mailMessage.count({ where: { id: lost } })).toBe(0);
  });

  it.each([
    "",
    "nobody",
    "a@b@c.org",
    "one@example.com, two@example.com",
    "a@example.com\r\nBcc: b@example.com",
    "Ann <ann@example.com>",
  ])("refuses %j as an address", async (to) => {
    await expect(write({ to })).rejects.toMatchObject({ code: "invalid" });
  });

  it("takes addresses in any script", async () => {
    const { mailId } = await write({ to: " 王芳@例子.example " });
    expect((await row(mailId)).recipient).toBe("王芳@例子.example");
  });

  it.each(["//evil.example/x", "https://evil.example/", "mailto:a@example.com", "/\\evil.example"])(
    "leads nowhere but to us: %s",
    async (link) => {
      await expect(write({ link })).rejects.toThrow("paths of ours");
    },
  );

  it("does not send what it has no words for", async () => {
    await expect(write({ kind: "unheard" })).rejects.toThrow("unheard.subject");
    await expect(write({ kind: "../trial" })).rejects.toThrow("no kind of mail");
  });

  it("lets no value of somebody's making break out of its line", async () => {
    const { mailId } = await write({ values: { name: "Ann\r\nBcc: all@example.com\u0000", count: 1 } });
    expect((await row(mailId)).subject).toBe("Welcome, Ann Bcc: all@example.com");
  });
});

describe("delivering a mail", () => {
  it("writes it to the folder in its reader's language, with both parts", async () => {
    const { mailId } = await write({ locale: "zh", link: "/zh/account/verify?token=geheim" });
    await deliverMail({ mailId });
    const { name, head, text, html } = await posted(mailId);
    expect(name).toMatch(/^\d{4}-\d\d-\d\dT[\d-]+Z-trial-/);
    expect(head).toContain(`Message-ID: <${mailId}@fair.example.org>`);
    expect(head).toContain("To: reader@example.com");
    expect(head).toContain("Content-Language: zh-CN");
    expect(head).toContain("Auto-Submitted: auto-generated");
    expect(text).toContain("您有 2 件事待办。");
    expect(text).toContain(
      "进入展会\r\nhttps://fair.example.org/zh/account/verify?token=geheim".replace(
        "\r\n",
        text.includes("\r\n") ? "\r\n" : "\n",
      ),
    );
    expect(html).toContain('lang="zh-CN"');
    expect(html).toContain("prefers-color-scheme: dark");
    expect(html).toContain('href="https://fair.example.org/zh/account/verify?token=geheim"');
    expect(html).toContain("https://fair.example.org/zh");
  });

  it("forgets the address under the button once it is sent, in the row and in its page", async () => {
    const { mailId } = await write({ link: "/en/account/reset?token=geheim" });
    const before = await row(mailId);
    expect(before.link).not.toContain("geheim");
    await deliverMail({ mailId });
    const after = await row(mailId);
    expect(after.link).toBeNull();
    expect(after.sentAt).not.toBeNull();
    expect(JSON.stringify([before, after])).not.toContain("geheim");
    expect(after.html).toContain("Good day Ann");
    expect((await posted(mailId)).text).toContain("token=geheim");
  });

  it("draws what people write as text, never as markup", async () => {
    const { mailId } = await write({ values: { name: "<img src=x onerror=alert(1)>", count: 1 } });
    await deliverMail({ mailId });
    const { html } = await posted(mailId);
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img");
  });

  it("sends it once, however often and however many at once it is asked", async () => {
    const { mailId } = await write();
    await Promise.all([deliverMail({ mailId }), deliverMail({ mailId }), deliverMail({ mailId })]);
    const first = await row(mailId);
    await deliverMail({ mailId });
    expect(await row(mailId)).toEqual(first);
    expect(await filesOf(mailId)).toHaveLength(1);
  });

  it("leaves alone what is not there any more", async () => {
    await expect(deliverMail({ mailId: "01980000-0000-7000-8000-000000000000" })).resolves.toBeUndefined();
  });

  it("is done by the worker", async () => {
    const { mailId } = await write();
    await drain([on(mailWritten, deliverMail)]);
    expect((await row(mailId)).sentAt).not.toBeNull();
  });

  it("counts failures, keeps the reason and lets the job be tried again", async () => {
    const { mailId } = await write({ link: "/en" });
    await db.mailMessage.update({ where: { id: mailId }, data: { link: "broken" } });
    await expect(deliverMail({ mailId })).rejects.toMatchObject({ code: "unavailable" });
    await expect(deliverMail({ mailId })).rejects.toMatchObject({ code: "unavailable" });
    const failed = await row(mailId);
    expect(failed).toMatchObject({ failures: 2, sentAt: null });
    expect(failed.error).not.toBe("");
    await db.mailMessage.delete({ where: { id: mailId } });
  });
});

describe("the nightly sweep", () => {
  it("removes mails after 180 days, from the desk and from the folder", async () => {
    const [old, young] = [await write(), await write()];
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
    await db.mailMessage.update({ where: { id: old.mailId }, data: { createdAt: daysAgo(181) } });
    await db.mailMessage.update({ where: { id: young.mailId }, data: { createdAt: daysAgo(179) } });
    await deliverMail(old);
    await deliverMail(young);
    await sweepMails();
    expect(await db.mailMessage.count({ where: { id: { in: [old.mailId, young.mailId] } } })).toBe(1);
    expect([await filesOf(old.mailId), (await filesOf(young.mailId)).length]).toEqual([[], 1]);
  });
});
