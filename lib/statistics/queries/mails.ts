import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { canOpen, canReadMail } from "#lib/statistics/policy";
import type { MailList } from "#lib/statistics/schema/lists";
import { asId, type Listed, type Listing, matching, readPage } from "./listing.ts";

export type MailLine = {
  id: string;
  createdAt: Date;
  kind: string;
  locale: string;
  recipient: string;
  subject: string;
  sentAt: Date | null;
  failures: number;
};

const states = {
  sent: `m."sentAt" is not null`,
  waiting: `m."sentAt" is null and m.failures = 0`,
  failed: `m."sentAt" is null and m.failures > 0`,
} as const;

const listing = ({ q, kind, state }: MailList): Listing => ({
  columns: `m.id, m."createdAt", m.kind, m.locale, m.recipient, m.subject, m."sentAt", m.failures`,
  from: `"MailMessage" m`,
  conditions: [
    ...matching(["m.recipient"], q),
    ["m.kind = ?", kind || undefined],
    [`(${state ? states[state] : "true"}) = ?`, state ? true : undefined],
  ],
  order: `m."createdAt" desc, m.id desc`,
});

/** The mails of the last 180 days, latest first; without what they say. */
export async function listMails(actor: Actor, list: MailList): Promise<Listed<MailLine>> {
  if (!canOpen(actor, "mails")) fail("notFound");
  return readPage<MailLine>(listing(list), list.page);
}

/** A mail as it was written; its body for the organizer alone. */
export async function findMail(actor: Actor, mailId: string) {
  if (!canOpen(actor, "mails")) fail("notFound");
  if (!asId(mailId)) return null;
  const mail = await db.mailMessage.findUnique({
    where: { id: mailId },
    select: {
      id: true,
      createdAt: true,
      kind: true,
      locale: true,
      recipient: true,
      userId: true,
      subject: true,
      sentAt: true,
      failures: true,
      error: true,
      html: true,
      text: true,
    },
  });
  if (!mail) return null;
  const { html, text, ...head } = mail;
  return { ...head, body: canReadMail(actor) ? { html, text } : null };
}
export type MailFile = NonNullable<Awaited<ReturnType<typeof findMail>>>;
