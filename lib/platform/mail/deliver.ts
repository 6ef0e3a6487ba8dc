import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { MailMessage } from "#generated/prisma/client";
import { clock } from "#lib/platform/clock";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { log } from "#lib/platform/log";
import { unseal } from "#lib/platform/secret";
import { absolute, urls } from "#lib/platform/urls";
import { letterSchema, plainText } from "./letter.ts";
import { isRefusedForGood, mailFolder, post } from "./post.ts";
import { linkPurpose } from "./send.ts";

const longestError = 500;
const keptDays = 180;
const batch = 5_000;

type Outcome = "sent" | "nothing" | "refused" | "failed";

async function drawn(mail: MailMessage) {
  const { drawnPage } = await import("./page.ts");
  const { locale, subject } = mail;
  const drawing = { locale, subject, letter: letterSchema.parse(mail.letter) };
  const link = mail.link && unseal(mail.link, linkPurpose);
  return {
    sent: { html: await drawnPage({ ...drawing, link }), text: plainText({ ...drawing, link }) },
    kept: { html: await drawnPage({ ...drawing, link: link && absolute(urls.home(locale)) }) },
  };
}

async function attempt(tx: Transaction, mailId: string): Promise<Outcome> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    select id from "MailMessage" where id = ${mailId}::uuid and "sentAt" is null for update skip locked`;
  if (!row) return "nothing";
  const mail = await tx.mailMessage.findUniqueOrThrow({ where: { id: mailId } });
  try {
    const { sent, kept } = await drawn(mail);
    await tx.mailMessage.update({ where: { id: mailId }, data: kept });
    await post({ ...mail, ...sent, mailId });
  } catch (error) {
    const reason = String(error).slice(0, longestError);
    await tx.mailMessage.update({ where: { id: mailId }, data: { failures: { increment: 1 }, error: reason } });
    return isRefusedForGood(error) ? "refused" : "failed";
  }
  await tx.mailMessage.update({ where: { id: mailId }, data: { sentAt: clock.now(), error: null, link: null } });
  return "sent";
}

/**
 * Delivers a mail that was written, once: its row is held while it is sent, and a mail that is sent or being sent is left alone.
 * Fails with `unavailable` where the server could not take it, so that it is tried again; what a server refuses for good is not.
 */
export async function deliverMail({ mailId }: { mailId: string }): Promise<void> {
  const outcome = await db.$transaction((tx) => attempt(tx, mailId), { timeout: 90_000, maxWait: 10_000 });
  if (outcome === "failed") fail("unavailable", "mail");
  if (outcome === "refused") log.warn({ mailId }, "mail refused for good");
}

async function sweepFolder(before: Date): Promise<void> {
  const names = await readdir(mailFolder()).catch(() => []);
  const old = names.filter(
    (name) => /^\d{4}-\d\d-\d\dT.*\.eml$/.test(name) && name.slice(0, 10) < before.toISOString().slice(0, 10),
  );
  for (const name of old) await rm(join(mailFolder(), name), { force: true });
}

/** Removes mails that are older than 180 days, from the desk and from the folder; nightly. */
export async function sweepMails(): Promise<void> {
  const before = new Date(clock.now().getTime() - keptDays * 86_400_000);
  let removed = batch;
  while (removed === batch) {
    removed = await db.$executeRaw`
      delete from "MailMessage" where id in (select id from "MailMessage" where "createdAt" < ${before} limit ${batch})`;
  }
  await sweepFolder(before);
}
