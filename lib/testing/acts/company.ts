import sharp from "sharp";
import { inviteByMail } from "#lib/company/commands/invite";
import { addPicture } from "#lib/company/commands/pictures";
import { offerOwnership } from "#lib/company/commands/transfer";
import { applyForPlan } from "#lib/membership/commands/apply";
import { decideSubscription } from "#lib/membership/commands/decide";
import { db } from "#lib/platform/db";
import { sign } from "#lib/platform/secret";
import { claimRecord } from "#lib/register/commands";
import { confirmed, paper, submit } from "#lib/testing/evidence";
import { makeMember, unique } from "#lib/testing/factories";
import { newCode } from "#lib/testing/firms";
import { tokenSent } from "#lib/testing/people";
import { registerRecord } from "./records.ts";
import type { Person, Samples, Stage } from "./stage.ts";

export const pdf = () => new File(["%PDF-1.4\n%%EOF\n"], "licence.pdf", { type: "application/pdf" });
const png = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: "#246" } })
    .png()
    .toBuffer();
const picture = async () => new File([new Uint8Array(await png())], "hall.png", { type: "image/png" });
const only = ({ companyId }: Stage) => ({ companyId });
const statement = "This is us, see the licence.";

async function colleague({ companyId }: Stage) {
  return { companyId, userId: (await makeMember("SALES", companyId)).userId };
}

async function invited({ owner, companyId }: Stage, email = `${unique("guest")}@example.org`) {
  const { invitationId } = await inviteByMail(owner, { companyId, email, role: "SALES" }, { mostPeople: 500, locale: "en" });
  return { companyId, invitationId };
}

async function offered({ owner, companyId }: Stage, userId: string) {
  await db.companyMember.createMany({ data: [{ companyId, userId, role: "MANAGER" }], skipDuplicates: true });
  await db.ownershipTransfer.updateMany({ where: { companyId }, data: { openKey: null, status: "WITHDRAWN" } });
  await offerOwnership(owner, { companyId, userId });
  const { id } = await db.ownershipTransfer.findUniqueOrThrow({ where: { openKey: companyId } });
  return { transferId: id };
}

async function numbered({ companyId }: Stage) {
  const number = unique("N").toUpperCase();
  const data = { companyId, scheme: "EORI", countryCode: "CN", number, liveKey: `EORI:CN:${number}` };
  await db.companyIdentity.deleteMany({ where: { companyId } });
  const { id } = await db.companyIdentity.create({ data });
  await db.companyIdentity.create({ data: { ...data, scheme: "NATIONAL", liveKey: `NATIONAL:CN:${number}` } });
  return { companyId, identityId: id };
}

async function pictured({ owner, companyId }: Stage) {
  await addPicture(owner, companyId, { bytes: await png(), name: "hall.png", altZh: null, altEn: null });
  const { id } = await db.companyPicture.findFirstOrThrow({ where: { companyId }, orderBy: { id: "desc" } });
  return { companyId, pictureId: id };
}

export async function applied({ owner, companyId }: Stage) {
  await db.subscription.updateMany({ where: { liveKey: companyId }, data: { liveKey: null, status: "CANCELLED" } });
  await applyForPlan(owner, { companyId, note: "" });
  return { subscriptionId: (await db.subscription.findUniqueOrThrow({ where: { liveKey: companyId } })).id };
}

export async function claimedRecord({ owner, companyId }: Stage) {
  await db.registerClaim.updateMany({ where: { companyId }, data: { openKey: null, status: "WITHDRAWN" } });
  const { registerNumber } = await registerRecord();
  return claimRecord(owner, { companyId, registerNumber, statement, fileId: null });
}

/** A certificate of its own, as the firm asks to have it confirmed. */
export const certificate = ({ owner }: Stage) =>
  submit(owner, "CERTIFICATE", { facts: { scheme: "ISO9001", number: unique("c") } });

async function unanswered(stage: Stage) {
  const { claimId } = await certificate(stage);
  await db.verificationClaim.update({ where: { id: claimId }, data: { status: "MORE_NEEDED" } });
  return { claimId, papers: pdf() };
}

async function domainToken({ owner, companyId }: Stage) {
  await db.verificationClaim.deleteMany({ where: { companyId } });
  const domain = `${unique("works")}.com`;
  const { claimId } = await submit(owner, "COMPANY_DOMAIN", { facts: { domain }, fileIds: [await paper(companyId)] });
  return { token: sign(claimId, "domain-check", Date.now() + 3_600_000) };
}

async function standing(stage: Stage) {
  const verifier = { ...stage.house, roles: ["VERIFIER"] as const };
  const claimId = await confirmed(stage.owner, verifier, "CERTIFICATE", { facts: { scheme: "ISO9001", number: unique("c") } });
  const { version } = await db.verificationClaim.findUniqueOrThrow({ where: { id: claimId } });
  return { claimId, version };
}

async function accepting(stage: Stage, { email }: Person) {
  await invited(stage, email);
  return { token: await tokenSent(email, "companyInvitation") };
}

export const companySamples: Samples = {
  "company/choose#chooseCompanyAction": only,
  "company/firm#registerCompanyAction": () => ({
    isSupplier: "on",
    nameEn: `Works ${unique("w")}`,
    businessType: "MANUFACTURER",
    countryCode: "CN",
    "identity.scheme": "USCC",
    "identity.number": newCode(),
  }),
  "company/firm#editCompanyAction": async ({ companyId }) => {
    const { version } = await db.company.findUniqueOrThrow({ where: { id: companyId } });
    return { companyId, version, nameEn: unique("Works"), businessType: "TRADING", countryCode: "CN", timeZone: "Asia/Shanghai" };
  },
  "company/firm#setLogoAction": async (stage) => ({ ...only(stage), logo: await picture() }),
  "company/firm#removeLogoAction": only,
  "company/firm#addPictureAction": async (stage) => ({ ...only(stage), picture: await picture() }),
  "company/firm#removePictureAction": pictured,
  "company/firm#addIdentityAction": async ({ companyId }) => {
    await db.companyIdentity.deleteMany({ where: { companyId } });
    return { companyId, scheme: "USCC", number: newCode() };
  },
  "company/firm#removeIdentityAction": numbered,
  "company/firm#applyToSellAction": async (stage) => {
    await numbered(stage);
    await db.company.update({ where: { id: stage.companyId }, data: { isSupplier: false } });
    return only(stage);
  },
  "company/firm#closeCompanyAction": only,
  "company/people#revokeInvitationAction": (stage) => invited(stage),
  "company/people#acceptInvitationAction": accepting,
  "company/people#changeRoleAction": async (stage) => ({ ...(await colleague(stage)), role: "VIEWER" }),
  "company/people#removePersonAction": colleague,
  "company/people#leaveCompanyAction": async (stage) => {
    await makeMember("OWNER", stage.companyId);
    return only(stage);
  },
  "company/people#offerOwnershipAction": async (stage) => {
    await db.ownershipTransfer.deleteMany({ where: { companyId: stage.companyId } });
    return colleague(stage);
  },
  "company/people#answerTransferAction": async (stage, { userId }) => ({ ...(await offered(stage, userId)), answer: "decline" }),
  "company/people#withdrawTransferAction": async (stage) => offered(stage, (await colleague(stage)).userId),
  "membership/actions#inviteAction": async (stage) => {
    await decideSubscription(stage.house, { ...(await applied(stage)), decision: "grant", months: 12, reason: "" });
    return { ...only(stage), email: `${unique("guest")}@example.org`, role: "SALES" };
  },
  "membership/actions#applyForPlanAction": async (stage) => {
    await db.subscription.deleteMany({ where: { companyId: stage.companyId } });
    return only(stage);
  },
  "membership/actions#endPlanAction": applied,
  "register/actions#claimRecordAction": async ({ companyId }) => {
    await db.registerClaim.deleteMany({ where: { companyId } });
    return { companyId, registerNumber: (await registerRecord()).registerNumber, statement, paper: pdf() };
  },
  "register/actions#withdrawRegisterClaimAction": claimedRecord,
  "register/actions#annotateRecordAction": async () => ({
    recordId: (await registerRecord()).id,
    field: "name",
    text: "Renamed.",
    source: "The register of companies",
  }),
  "verification/actions#submitClaimAction": ({ companyId }) => ({
    companyId,
    kind: "CERTIFICATE",
    "facts.scheme": "ISO9001",
    "facts.number": unique("c"),
    papers: pdf(),
  }),
  "verification/actions#addPapersAction": unanswered,
  "verification/actions#withdrawClaimAction": certificate,
  "verification/actions#startDomainAction": async ({ companyId }) => {
    await db.verificationClaim.deleteMany({ where: { companyId } });
    return { companyId, mailbox: `info@${unique("works")}.com` };
  },
  "verification/actions#confirmDomainAction": domainToken,
  "verification/actions#revokeClaimAction": async (stage) => ({ ...(await standing(stage)), reason: "The paper is forged." }),
  "verification/actions#recheckClaimAction": async (stage) => ({ ...(await standing(stage)), method: "register" }),
};
