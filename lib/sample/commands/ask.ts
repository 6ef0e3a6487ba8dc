import type { Prisma } from "#generated/prisma/client";
import { canInCompany } from "#lib/company/policy";
import { type Actor, actorName, type UserActor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { canAsk } from "#lib/sample/policy";
import { findSubject, type Subject } from "#lib/sample/queries/subject";
import { tellGivers } from "#lib/sample/records/tell";
import { type AskInput, sampleLimits } from "#lib/sample/schema";
import { runningStates } from "#lib/sample/status";

async function nextNumber(tx: Transaction): Promise<string> {
  const [row] = await tx.$queryRaw<{ running: bigint; year: number }[]>`
    select nextval('"SampleNumber"') as running, extract(year from now() at time zone 'UTC')::int as year`;
  if (!row) fail("unavailable");
  return `S-${row.year}-${String(row.running).padStart(6, "0")}`;
}

/** Held, so that of thirty-one who ask at once thirty succeed. */
async function requireRoom(tx: Transaction, { userId }: UserActor): Promise<void> {
  await tx.$queryRaw`select 1 from "User" where id = ${userId}::uuid for update`;
  const running = await tx.sampleRequest.count({ where: { buyerId: userId, status: { in: [...runningStates] } } });
  if (running >= sampleLimits.running) fail("limit", "samplesFull");
}

const ownerOf = (actor: UserActor, { owner }: Subject, companyId: string | null) => owner ?? { buyerId: actor.userId, companyId };

/** Who asks for what, however often the form is sent. */
const liveKeyOf = ({ buyerId, companyId }: { buyerId: string | null; companyId: string | null }, about: Subject): string =>
  `${companyId ?? buyerId}:${about.quotationId ? `${about.quotationId}:${about.position}` : about.productId}`;

const isTaken = (error: unknown) => Reflect.get(Object(error), "code") === "P2002";

async function write(actor: UserActor, input: AskInput, about: Subject): Promise<{ sampleId: string }> {
  const { quantity, note, countryCode, companyId = null } = input;
  const owner = ownerOf(actor, about, companyId);
  const { title, supplierId, productId, quotationId, position } = about;
  return db.$transaction(async (tx) => {
    await requireRoom(tx, actor);
    const data: Prisma.SampleRequestUncheckedCreateInput = {
      ...owner,
      number: await nextNumber(tx),
      ...{ title, supplierId, productId, quotationId, position },
      quantity,
      note: note ?? "",
      countryCode,
      liveKey: liveKeyOf(owner, about),
    };
    const sample = await tx.sampleRequest.create({ data });
    await tx.sampleMove.create({ data: { sampleId: sample.id, move: "ask", status: "ASKED", actor: actorName(actor) } });
    await audit(tx, actor, { action: "sample.ask", subject: `sample:${sample.id}`, details: { supplierId } });
    await tellGivers(actor, tx, { sample, kind: "sampleAsked" });
    return { sampleId: sample.id };
  });
}

/**
 * Asks a supplier for a sample of a listing or of a line of its offer. Fails with `notFound` where the buyer sees neither, `forbidden`
 * for the supplier's own people and in the name of a firm one does not buy for, `limit` with thirty under way, `conflict` where the same
 * is under way (`sampleAsked`).
 */
export async function askSample(actor: Actor, input: AskInput): Promise<{ sampleId: string }> {
  if (actor.kind !== "user") return fail("unauthenticated");
  const about = (await findSubject(actor, input)) ?? fail("notFound");
  if (!canAsk(actor, about.supplierId)) fail("forbidden", "sampleOwn");
  if (input.companyId && !canInCompany(actor, input.companyId, "buying")) fail("forbidden");
  try {
    return await write(actor, input, about);
  } catch (error) {
    return isTaken(error) ? fail("conflict", "sampleAsked") : Promise.reject(error);
  }
}
