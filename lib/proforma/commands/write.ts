import { createHash } from "node:crypto";
import type { Actor } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { dropPrivateFile, savePrivateFile } from "#lib/platform/files/private";
import { proformaPdf } from "#lib/proforma/document/pdf";
import { ublFile } from "#lib/proforma/document/ubl";
import { type ProformaContent, proformaContent } from "#lib/proforma/schema/content";

async function filesOf(actor: Actor, content: ProformaContent, companyId: string) {
  const ubl = ublFile(content);
  const pdf = await proformaPdf(content, createHash("sha256").update(ubl).digest("hex"));
  const name = (ending: string) => `${content.number}.${ending}`;
  const { fileId: ublFileId } = await savePrivateFile(actor, { bytes: ubl, name: name("xml"), companyId, accept: ["markup"] });
  const { fileId: pdfFileId } = await savePrivateFile(actor, { bytes: pdf, name: name("pdf"), companyId, accept: ["document"] });
  return { pdfFileId, ublFileId };
}

/**
 * Writes the files of a frozen invoice. Of two that do it at once one's files stay. The house's own work: fails with `forbidden` for
 * everybody else.
 */
export async function writeProforma(actor: Actor, { proformaId }: { proformaId: string }): Promise<void> {
  if (actor.kind !== "system") fail("forbidden");
  const [found] = await db.proforma.updateManyAndReturn({
    where: { id: proformaId, status: "MAKING" },
    data: { tries: { increment: 1 } },
    select: { content: true, quotation: { select: { companyId: true } } },
  });
  if (!found) return;
  const files = await filesOf(actor, proformaContent.parse(found.content), found.quotation.companyId);
  await db.$transaction(async (tx) => {
    const { count } = await tx.proforma.updateMany({
      where: { id: proformaId, status: "MAKING" },
      data: { ...files, status: "MADE", madeAt: clock.now() },
    });
    if (count === 0) for (const fileId of Object.values(files)) await dropPrivateFile(tx, fileId);
  });
}
