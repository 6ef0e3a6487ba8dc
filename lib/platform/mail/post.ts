import { mkdir, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { createTransport } from "nodemailer";
import { env } from "#lib/platform/env";
import { localeMeta } from "#lib/platform/i18n/locales";
import { absolute } from "#lib/platform/urls";
import { smtpTransport } from "./smtp.ts";

export type Posting = {
  mailId: string;
  kind: string;
  locale: string;
  recipient: string;
  subject: string;
  html: string;
  text: string;
  createdAt: Date;
};

/** Where mails lie that are not sent by SMTP. */
export const mailFolder = () => resolve(env.DATA_DIR ?? ".data", "mail");

const messageOf = ({ mailId, locale, recipient, subject, html, text, createdAt }: Posting) => ({
  from: env.MAIL_FROM,
  to: { name: "", address: recipient },
  subject,
  html,
  text,
  date: createdAt,
  messageId: `<${mailId}@${new URL(absolute("/")).hostname}>`,
  headers: {
    "Auto-Submitted": "auto-generated",
    "X-Auto-Response-Suppress": "All",
    "Content-Language": localeMeta(locale).htmlLang,
  },
});

async function writeToFolder(posting: Posting): Promise<void> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  const { message } = await transport.sendMail(messageOf(posting));
  const time = posting.createdAt.toISOString().replace(/[:.]/g, "-");
  const path = join(mailFolder(), `${time}-${posting.kind}-${posting.mailId}.eml`);
  await mkdir(mailFolder(), { recursive: true });
  await writeFile(`${path}.part`, message);
  await rename(`${path}.part`, path);
}

/** Hands a mail to the server of SMTP_URL, or writes it to the mail folder. The same mail keeps its Message-ID and file name. */
export async function post(posting: Posting): Promise<void> {
  if (env.SMTP_URL) await smtpTransport(env.SMTP_URL).sendMail(messageOf(posting));
  else await writeToFolder(posting);
}

/** True where the server will never take this mail: trying again would only hurt our name. */
export const isRefusedForGood = (error: unknown): boolean =>
  error instanceof Error &&
  "code" in error &&
  (error.code === "EENVELOPE" || error.code === "EMESSAGE") &&
  "responseCode" in error &&
  Number(error.responseCode) >= 500;
