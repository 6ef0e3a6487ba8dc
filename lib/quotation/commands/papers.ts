import type { Actor } from "#lib/platform/actor";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { dropPrivateFile, savePrivateFile } from "#lib/platform/files/private";
import { sentOffer } from "#lib/quotation/queries/draft";
import type { OfferFile } from "#lib/quotation/schema/content";
import { offerLimits } from "#lib/quotation/schema/offer";
import { paperPurpose } from "#lib/quotation/sealing";

export type NewPaper = { bytes: Uint8Array; name: string };

type Owned = { id: string; requestId: string; companyId: string };

/** Papers that are to be put to an offer and taken off it. */
export type PaperChange = { files?: readonly NewPaper[]; dropped?: readonly string[] };

async function dropAll(tx: Transaction, papers: readonly OfferFile[]): Promise<void> {
  for (const { fileId } of papers) await dropPrivateFile(tx, fileId);
}

/**
 * Keeps the papers that come with an offer, encrypted where it is sealed, behind those that stay. Fails with `invalid`
 * (`files:tooManyFiles`, or what is wrong with one of them).
 */
export async function keepPapers(
  actor: Actor,
  { requestId, companyId, isSealed }: Owned & { isSealed: boolean },
  { before, files = [], dropped = [] }: PaperChange & { before: readonly OfferFile[] },
): Promise<{ papers: OfferFile[]; added: OfferFile[] }> {
  const staying = before.filter(({ fileId }) => !dropped.includes(fileId));
  if (staying.length + files.length > offerLimits.files) fail("invalid", "files:tooManyFiles");
  const sealedFor = isSealed ? paperPurpose(requestId) : undefined;
  const added: OfferFile[] = [];
  try {
    for (const file of files) added.push(await savePrivateFile(actor, { ...file, companyId, field: "files", sealedFor }));
  } catch (error) {
    await db.$transaction((tx) => dropAll(tx, added));
    throw error;
  }
  return { papers: [...staying, ...added], added };
}

/** Takes papers away for good that no version of the offer has ever named; those that were sent stay with what was sent. */
export async function dropPapers(
  actor: Actor,
  tx: Transaction,
  { id, requestId }: Owned,
  papers: readonly OfferFile[],
): Promise<void> {
  if (actor.kind === "visitor") fail("forbidden");
  if (papers.length === 0) return;
  const versions = await tx.quotationVersion.findMany({ where: { quotationId: id }, select: { content: true, sealed: true } });
  const sent = new Set(
    versions.flatMap((version) => sentOffer(requestId, version).content?.files ?? []).map((one) => one.fileId),
  );
  await dropAll(
    tx,
    papers.filter(({ fileId }) => !sent.has(fileId)),
  );
}
