import type { Actor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import { retryJob } from "#lib/platform/jobs/failed";
import { mailWritten } from "#lib/platform/mail/send";
import { canSetHouse } from "#lib/statistics/policy";

/** Tries a job again that has failed for good. */
export async function retryFailedJob(actor: Actor, { event, jobId }: { event: string; jobId: string }): Promise<void> {
  if (!canSetHouse(actor)) fail("notFound");
  await retryJob(event, jobId);
  await db.$transaction((tx) => audit(tx, actor, { action: "job.retry", subject: `job:${jobId}`, details: { event } }));
}

/** Hands a mail that has not gone out to its job again. One that was sent stays sent: its button's address is no longer kept. */
export async function resendMail(actor: Actor, { mailId }: { mailId: string }): Promise<void> {
  if (!canSetHouse(actor)) fail("notFound");
  await db.$transaction(async (tx) => {
    const { count } = await tx.mailMessage.updateMany({ where: { id: mailId, sentAt: null }, data: { error: null } });
    if (count === 0) {
      if ((await tx.mailMessage.count({ where: { id: mailId } })) === 0) fail("notFound");
      fail("conflict", "mailSent");
    }
    await audit(tx, actor, { action: "mail.resend", subject: `mail:${mailId}` });
    await emit(tx, mailWritten, { mailId });
  });
}
