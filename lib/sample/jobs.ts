import { system } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { AppError } from "#lib/platform/errors";
import { oneByOne } from "#lib/platform/jobs/one-by-one";
import { tellAsker, tellGivers } from "#lib/sample/records/tell";
import { heldSelect, turnSample } from "#lib/sample/records/turn";
import { sampleLimits } from "#lib/sample/schema";
import { overStates, runningStates } from "#lib/sample/status";

const clerk = system("samples");
const mostAtOnce = 500;

const unanswered = () => db.$queryRaw<{ id: string }[]>`select id from "SampleRequest"
  where status in ('ASKED', 'OFFERED') and "stateAt" < now() - make_interval(days => ${sampleLimits.answerDays})
  order by "stateAt", id limit ${mostAtOnce}`;

/** Nobody answered in time. Somebody who answers in this very moment wins: then there is nothing to expire. */
async function expire(id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const [due] = await tx.$queryRaw<{ id: string }[]>`select id from "SampleRequest" where id = ${id}::uuid
      and status in ('ASKED', 'OFFERED') and "stateAt" < now() - make_interval(days => ${sampleLimits.answerDays}) for update`;
    if (!due) return;
    const sample = await tx.sampleRequest.findUniqueOrThrow({ where: { id }, select: heldSelect });
    await turnSample(clerk, tx, { sample, move: "expire" });
    await tellAsker(clerk, tx, { sample, kind: "sampleExpired" });
    await tellGivers(clerk, tx, { sample, kind: "sampleExpiredSupplier" });
  });
}

/** Asks the buyer once whether the sample has come; the mark and the mail are one transaction. */
async function remind(id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const marked = await tx.$executeRaw`update "SampleRequest" set "remindedAt" = now()
      where id = ${id}::uuid and status = 'SENT' and "remindedAt" is null`;
    if (marked === 0) return;
    const sample = await tx.sampleRequest.findUniqueOrThrow({ where: { id }, select: heldSelect });
    await tellAsker(clerk, tx, { sample, kind: "sampleReminder" });
  });
}

async function eraseAddresses(): Promise<void> {
  const over: string[] = [...overStates];
  await db.$executeRaw`with gone as (
      delete from "SampleAddress" a using "SampleRequest" s where s.id = a."sampleId" and s.status::text = any(${over})
        and s."stateAt" < now() - make_interval(days => ${sampleLimits.eraseDays}) returning a."sampleId")
    update "SampleRequest" s set "hasAddress" = false from gone where s.id = gone."sampleId"`;
}

/** Each hour: expires what nobody answered, reminds of what is long on its way, erases addresses 90 days after the end. Rows say what is due. */
export async function sweepSamples(): Promise<void> {
  await oneByOne(await unanswered(), "sample: expiring failed", ({ id }) => expire(id));
  const sent = await db.$queryRaw<{ id: string }[]>`select id from "SampleRequest"
    where status = 'SENT' and "remindedAt" is null and "stateAt" < now() - make_interval(days => ${sampleLimits.remindDays})
    order by "stateAt", id limit ${mostAtOnce}`;
  await oneByOne(sent, "sample: reminding failed", ({ id }) => remind(id));
  await eraseAddresses();
}

async function cancel(id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const sample = await tx.sampleRequest.findUniqueOrThrow({ where: { id }, select: heldSelect });
    await turnSample(clerk, tx, { sample, move: "cancel", reason: "buyerLeft" });
    await tellGivers(clerk, tx, { sample, kind: "sampleCancelled" });
  });
}

const isOvertaken = (error: unknown) => error instanceof AppError && error.code === "conflict";

/**
 * Somebody left for good, and the addresses they gave with them: what they asked for in their own name and was not sent ends. Samples
 * of a firm stay with the firm, which has to give another address.
 */
export async function endSamplesOfErased({ userId }: { userId: string }): Promise<void> {
  await db.$executeRaw`update "SampleRequest" s set "hasAddress" = false where s.status = 'ACCEPTED' and s."hasAddress"
    and not exists (select 1 from "SampleAddress" a where a."sampleId" = s.id)`;
  const states = runningStates.filter((status) => status !== "SENT" && status !== "RECEIVED");
  const open = await db.sampleRequest.findMany({
    where: { buyerId: userId, companyId: null, status: { in: states } },
    select: { id: true },
    take: mostAtOnce,
  });
  for (const { id } of open) await cancel(id).catch((error: unknown) => (isOvertaken(error) ? undefined : Promise.reject(error)));
}
