import { z } from "zod";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { AppError, fail } from "#lib/platform/errors";
import type { Answered, Call } from "#lib/platform/route";
import { seal, unseal } from "#lib/platform/secret";

const names = /^[\x21-\x7e]{1,200}$/;
const leaseSeconds = 150;

type Named = { keyId: string; name: string; digest: string };
type Claimed = { subjectId: string };

/** Takes a call in hand: one that is new, that is older than a day, or that was torn off. Of many at once one gets it. */
async function claim({ keyId, name, digest }: Named): Promise<Claimed | null> {
  const [row] = await db.$queryRaw<Claimed[]>`
    insert into "ApiCall" as c ("keyId", name, digest, "subjectId", "leaseUntil")
    values (${keyId}::uuid, ${name}, ${digest}, uuidv7(), now() + make_interval(secs => ${leaseSeconds}))
    on conflict ("keyId", name) do update set
      digest = excluded.digest, answer = null, "leaseUntil" = excluded."leaseUntil",
      "subjectId" = case when c."createdAt" < now() - interval '24 hours' then excluded."subjectId" else c."subjectId" end,
      "createdAt" = case when c."createdAt" < now() - interval '24 hours' then now() else c."createdAt" end
    where c."createdAt" < now() - interval '24 hours' or (c.digest = excluded.digest and c.answer is null and c."leaseUntil" < now())
    returning "subjectId"`;
  return row ?? null;
}

const object = z.record(z.string(), z.unknown());

async function earlier({ keyId, name, digest }: Named): Promise<object> {
  const row = await db.apiCall.findUnique({ where: { keyId_name: { keyId, name } }, select: { digest: true, answer: true } });
  if (row && row.digest !== digest) return fail("invalid", "callDiffers");
  return typeof row?.answer === "string"
    ? object.parse(JSON.parse(unseal(row.answer, purpose)))
    : fail("conflict", "callRunning");
}

/** Answers hold what firms offer, and secrets that are shown once: they lie encrypted. */
const purpose = "api-call";

async function keep({ keyId, name }: Named, answer: object): Promise<void> {
  await db.apiCall.updateMany({
    where: { keyId, name },
    data: { answer: seal(JSON.stringify(answer), purpose), leaseUntil: null },
  });
}

/** What was refused is as if it had never come; what broke off may come again at once. */
async function letGo({ keyId, name }: Named, isRefused: boolean): Promise<void> {
  const where = { keyId, name, leaseUntil: { not: null } };
  if (isRefused) await db.apiCall.deleteMany({ where });
  else await db.apiCall.updateMany({ where, data: { leaseUntil: new Date(0) } });
}

/**
 * Does a call once for each name that its key gave it: what comes again with the same body gets the first answer, with another body
 * is refused (`callDiffers`), while the first is running too (`callRunning`). What was refused has done nothing and is forgotten. A call
 * that was torn off between its effect and its answer is done again under the same id, so that it makes the same thing.
 */
export async function doOnce(actor: Actor, { name, digest, run }: Call): Promise<Answered> {
  if (actor.kind !== "user" || !actor.key) return fail("forbidden");
  if (name === null || !names.test(name)) return fail("invalid", "callUnnamed");
  const named = { keyId: actor.key.keyId, name, digest };
  const claimed = await claim(named);
  if (!claimed) return { answer: await earlier(named), isReplayed: true };
  try {
    const answer = await run(claimed.subjectId);
    await keep(named, answer);
    return { answer, isReplayed: false };
  } catch (error) {
    await letGo(named, error instanceof AppError);
    throw error;
  }
}
