import { companiesChanged } from "#lib/company/events";
import { canInCompany } from "#lib/company/policy";
import { findOwnCompany } from "#lib/company/queries/mine";
import { profileLimits } from "#lib/company/schema/profile";
import type { Actor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { savePicture } from "#lib/platform/files/images";
import { emit } from "#lib/platform/jobs";
import { lockCompany } from "./lock.ts";

type Bytes = { bytes: Buffer; name: string };

async function mayEdit(actor: Actor, companyId: string) {
  const company = (await findOwnCompany(actor, companyId)) ?? fail("notFound");
  if (!canInCompany(actor, companyId, "profile")) fail("forbidden");
  if (company.status === "CLOSED") fail("conflict");
}

async function changed(actor: Actor, tx: Transaction, companyId: string, action: string) {
  await audit(tx, actor, { action, subject: `company:${companyId}` });
  await emit(tx, companiesChanged, { companyIds: [companyId] });
}

/** Sets or, with null, takes off a firm's logo. Fails with `invalid` where the bytes are no picture. */
export async function setLogo(actor: Actor, companyId: string, picture: Bytes | null): Promise<void> {
  await mayEdit(actor, companyId);
  const logoFileId = picture && (await savePicture(picture.bytes, picture.name));
  await db.$transaction(async (tx) => {
    await tx.company.update({ where: { id: companyId }, data: { logoFileId } });
    await changed(actor, tx, companyId, "company.logo");
  });
}

/** Adds a picture of the firm behind the others, twelve at most. */
export async function addPicture(
  actor: Actor,
  companyId: string,
  { bytes, name, altZh, altEn }: Bytes & { altZh: string | null; altEn: string | null },
): Promise<void> {
  await mayEdit(actor, companyId);
  const fileId = await savePicture(bytes, name);
  await db.$transaction(async (tx) => {
    await lockCompany(actor, tx, companyId);
    const held = await tx.companyPicture.findMany({ where: { companyId }, select: { position: true } });
    if (held.length >= profileLimits.pictures) fail("limit");
    const position = Math.max(-1, ...held.map((one) => one.position)) + 1;
    await tx.companyPicture.create({ data: { companyId, fileId, position, altZh, altEn } });
    await changed(actor, tx, companyId, "company.picture");
  });
}

/** Takes a picture of the firm away. */
export async function removePicture(
  actor: Actor,
  { companyId, pictureId }: { companyId: string; pictureId: string },
): Promise<void> {
  await mayEdit(actor, companyId);
  await db.$transaction(async (tx) => {
    const { count } = await tx.companyPicture.deleteMany({ where: { id: pictureId, companyId } });
    if (count === 0) fail("notFound");
    await changed(actor, tx, companyId, "company.pictureRemoved");
  });
}
