import type { Actor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import { proformaFrozen } from "#lib/proforma/events";
import { loadAccepted } from "#lib/proforma/queries/accepted";
import { frozen } from "#lib/proforma/schema/freeze";

async function nextNumber(tx: Transaction, issuedOn: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ next: bigint }[]>`select nextval('"ProformaNumber"') as next`;
  return `PI-${issuedOn.slice(0, 4)}-${String(row?.next ?? 0).padStart(6, "0")}`;
}

async function freezeOne(actor: Actor, tx: Transaction, quotationId: string): Promise<void> {
  await tx.$queryRaw`select id from "Quotation" where id = ${quotationId}::uuid for update`;
  const accepted = await loadAccepted(tx, quotationId);
  const version = accepted?.quotation.version ?? 0;
  if (await tx.proforma.findFirst({ where: { quotationId, version }, select: { id: true } })) return;
  const number = accepted ? await nextNumber(tx, accepted.issuedOn) : "";
  const content = accepted ? frozen({ ...accepted, number }) : "incomplete";
  const made = typeof content === "string" ? { status: "FAILED" as const, fault: content } : { number, content };
  const { id } = await tx.proforma.create({ data: { quotationId, version, ...made }, select: { id: true } });
  const details = { quotationId, version, ...(typeof content === "string" ? { fault: content } : { number }) };
  await audit(tx, actor, { action: "proforma.freeze", subject: `proforma:${id}`, details });
  if (typeof content !== "string") await emit(tx, proformaFrozen, { proformaId: id });
}

/**
 * Freezes the pro-forma invoices of an awarded request, one for each winning quotation and its accepted version, however often it is
 * called. The house's own work: fails with `forbidden` for everybody else.
 */
export async function freezeProformas(actor: Actor, { requestId }: { requestId: string }): Promise<void> {
  if (actor.kind !== "system") fail("forbidden");
  const winners = await db.quotation.findMany({
    where: { requestId, status: "ACCEPTED", awards: { some: {} } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  for (const { id } of winners) await db.$transaction((tx) => freezeOne(actor, tx, id));
}
