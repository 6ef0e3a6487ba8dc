import { type UserActor, visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { decideClaim } from "#lib/verification/commands/decide";
import { submitClaim } from "#lib/verification/commands/submit";
import { findTrust } from "#lib/verification/queries/public";
import type { ClaimKind } from "#lib/verification/schema";
import { makeMember, unique } from "./factories.ts";

export type Owner = UserActor & { companyId: string };

export async function prover(): Promise<Owner> {
  const owner = await makeMember("OWNER");
  const { companyId } = owner;
  const number = unique("N").toUpperCase();
  await db.company.update({ where: { id: companyId }, data: { phone: "+86 574 8700 0000", addressEn: "1 Harbour Road" } });
  await db.companyIdentity.create({
    data: { companyId, scheme: "NATIONAL", countryCode: "CN", number, liveKey: `NATIONAL:CN:${number}` },
  });
  return owner;
}

export const paper = async (companyId: string) =>
  (
    await db.privateFile.create({
      data: {
        key: unique("k"),
        name: "licence.pdf",
        contentType: "application/pdf",
        bytes: 9,
        sha256: "x",
        scan: "UNSCANNED",
        companyId,
      },
    })
  ).id;

export async function submit(owner: Owner, kind: ClaimKind, rest: object = {}) {
  const { companyId } = owner;
  return submitClaim(owner, { companyId, kind, statement: "", facts: {}, fileIds: [await paper(companyId)], ...rest });
}

export async function confirmed(owner: Owner, verifier: UserActor, kind: ClaimKind, rest: object = {}) {
  const { claimId } = await submit(owner, kind, rest);
  await decideClaim(verifier, { claimId, decision: "verify", method: "document", reason: "" });
  return claimId;
}

export const claimOf = (id: string) =>
  db.verificationClaim.findUniqueOrThrow({ where: { id }, include: { moves: { orderBy: { createdAt: "asc" } } } });
export const levelOf = async ({ companyId }: Owner) =>
  (await db.company.findUniqueOrThrow({ where: { id: companyId } })).verificationLevel;
export const slugOf = async ({ companyId }: Owner) => (await db.company.findUniqueOrThrow({ where: { id: companyId } })).slug;
export const shown = async (owner: Owner) => (await findTrust(visitor, await slugOf(owner)))?.claims.map(({ kind }) => kind);
