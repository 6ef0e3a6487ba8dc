import { z } from "zod";
import type { Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { defaultLocale, isLocale } from "#lib/platform/i18n/locales";
import { type Words, type WordValues, wordsOf } from "#lib/platform/i18n/words";
import { defineEvent, emit } from "#lib/platform/jobs";
import { seal } from "#lib/platform/secret";
import { absolute, urls } from "#lib/platform/urls";
import { type Letter, plainText } from "./letter.ts";

export const mailWritten = defineEvent<{ mailId: string }>("mail.written", { concurrency: 3, expirySeconds: 120, retries: 8 });

/** The purpose under which the address of a mail's button is sealed. */
export const linkPurpose = "mail-link";

const address = z.email({ pattern: z.regexes.unicodeEmail }).max(254);
const kinds = /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/;
const longestValue = 2000;
const longestSubject = 200;

export type Mail = {
  /** Names the words: `<kind>.subject`, `.heading`, `.text` (paragraphs between blank lines) and, with a link, `.button` of mail.json. */
  kind: string;
  to: string;
  userId: string | null;
  locale: string;
  /** Kept with the mail: secrets go into `link`, which is not. */
  values?: WordValues;
  /** A path of ours. */
  link?: string;
};

const tidy = (value: WordValues[string]) =>
  typeof value === "string" ? value.replace(/[^\P{Cc}\n]/gu, " ").slice(0, longestValue) : value;

function say(words: Words, key: string, values: WordValues): string {
  const text = words.has(key) ? words(key, values) : "";
  if (text === "" || text === `mail.${key}`) throw new Error(`messages/*/mail.json cannot say ${key}`);
  return text;
}

function letterOf(words: Words, { kind, values = {}, link }: Mail): { subject: string; letter: Letter } {
  const tidied = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, tidy(value)]));
  const speak = (part: string) => say(words, `${kind}.${part}`, tidied);
  return {
    subject: speak("subject").replace(/\s+/g, " ").trim().slice(0, longestSubject),
    letter: {
      heading: speak("heading"),
      paragraphs: speak("text")
        .split(/\n\s*\n/)
        .map((paragraph) => paragraph.trim())
        .filter(Boolean),
      button: link === undefined ? null : speak("button"),
    },
  };
}

function ownAddress(path: string): string {
  const written = absolute(path);
  if (!path.startsWith("/") || new URL(written).origin !== new URL(absolute("/")).origin)
    throw new Error("mails link to paths of ours only");
  return written;
}

/**
 * Writes a mail in the caller's transaction; the worker draws and delivers it afterwards. The address under its button is kept
 * sealed until then and forgotten after. Fails with `invalid` where `to` is not one address.
 */
export async function sendMail(tx: Transaction, mail: Mail): Promise<{ mailId: string }> {
  const to = address.safeParse(mail.to.trim());
  if (!to.success) fail("invalid", "email:email");
  if (!kinds.test(mail.kind)) throw new Error(`${mail.kind} is no kind of mail`);
  const locale = isLocale(mail.locale) ? mail.locale : defaultLocale;
  const { subject, letter } = letterOf(wordsOf(locale, "mail"), mail);
  const link = mail.link === undefined ? null : seal(ownAddress(mail.link), linkPurpose);
  const text = plainText({ locale, letter, link: link && absolute(urls.home(locale)) });
  const { kind, userId } = mail;
  const { id } = await tx.mailMessage.create({
    data: { kind, locale, recipient: to.data, userId, subject, letter, link, text },
    select: { id: true },
  });
  await emit(tx, mailWritten, { mailId: id });
  return { mailId: id };
}
