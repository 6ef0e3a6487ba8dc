import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect } from "@playwright/test";

const folder = () => resolve(JSON.parse(process.env.E2E_SITE ?? "{}").DATA_DIR ?? ".data", "mail");

const unquoted = (text: string) =>
  Buffer.from(
    text.replace(/=\r?\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");

/** The plain text of a mail as it was written to the folder. */
function plainPart(mail: string): string {
  const [, head = "", body = ""] =
    /content-type: text\/plain[^\r\n]*\r?\n([\s\S]*?)\r?\n\r?\n([\s\S]*?)\r?\n--/i.exec(mail) ?? [];
  if (/base64/i.test(head)) return Buffer.from(body, "base64").toString("utf8");
  return /quoted-printable/i.test(head) ? unquoted(body) : body;
}

function findMail(to: string, kind: string): string {
  const names = readdirSync(folder()).filter((name) => name.includes(`-${kind}-`));
  for (const name of names.sort().reverse()) {
    const mail = readFileSync(join(folder(), name), "utf8");
    if (mail.includes(`To: ${to}`)) return plainPart(mail);
  }
  return "";
}

/** The latest mail of a kind to an address, once it is there: its text, and where its button leads. */
export async function mailTo(to: string, kind: string): Promise<{ text: string; link: string }> {
  let text = "";
  await expect.poll(() => (text = findMail(to, kind)), { message: `${kind} to ${to}`, timeout: 20_000 }).not.toBe("");
  const link = /https?:\/\/\S+\/account\/\S+/.exec(text)?.[0] ?? "";
  return { text, link };
}
