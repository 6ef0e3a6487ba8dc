import type { Actor } from "#lib/platform/actor";
import { fail } from "#lib/platform/errors";
import { savePrivateFile } from "#lib/platform/files/private";
import { canProveFor } from "#lib/verification/policy";
import { findMovable } from "#lib/verification/queries/find";

/** Keeps the papers of a form, for a firm of the actor's. */
export async function keepPapers(actor: Actor, companyId: string, papers: readonly File[]): Promise<string[]> {
  if (!canProveFor(actor, companyId)) fail("notFound");
  const fileIds: string[] = [];
  for (const paper of papers) {
    const bytes = new Uint8Array(await paper.arrayBuffer());
    fileIds.push((await savePrivateFile(actor, { bytes, name: paper.name, companyId, field: "papers" })).fileId);
  }
  return fileIds;
}

/** The same for a claim that is being added to. */
export async function keepPapersOf(actor: Actor, claimId: string, papers: readonly File[]): Promise<string[]> {
  const claim = (await findMovable(claimId)) ?? fail("notFound");
  return keepPapers(actor, claim.companyId, papers);
}
