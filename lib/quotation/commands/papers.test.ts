import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { system, visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { openPrivateFile } from "#lib/platform/files/private";
import { store } from "#lib/platform/files/store";
import { findOffer } from "#lib/quotation/queries/offers";
import { findOwnQuotation } from "#lib/quotation/queries/own";
import type { OfferPaper } from "#lib/quotation/queries/papers";
import { offerLimits } from "#lib/quotation/schema/offer";
import { makeMember } from "#lib/testing/factories";
import { draftOffer, typedOffer } from "#lib/testing/offers";
import { makePublishedRequest } from "#lib/testing/published-requests";
import { discardQuotation, saveQuotation } from "./draft.ts";
import { openOffers } from "./open.ts";
import { dropPapers } from "./papers.ts";
import { sendQuotation } from "./send.ts";

const paper = (text: string) => Buffer.from(`%PDF-1.7\n${text}\n`);
const sheet = { bytes: paper("price 2.71828"), name: "price 2.71828.pdf" };

async function textOf(papers: readonly OfferPaper[] = []) {
  const [first] = papers;
  const { stream } = await openPrivateFile(first?.url.split("/").at(-1) ?? "");
  return Buffer.concat(await stream.toArray()).toString();
}

async function withPaper(isSealed: boolean) {
  const { requestId, buyer } = await makePublishedRequest({ isSealed });
  const seller = await makeMember("SALES");
  const { quotationId, version } = await draftOffer(seller, { requestId, companyId: seller.companyId });
  const saved = await saveQuotation(seller, { quotationId, version, input: typedOffer(), files: [sheet] });
  return { requestId, buyer, seller, quotationId, version: saved.version };
}

describe("papers of an offer", () => {
  it("go with its versions, are vouched for by its hash, and are read by both sides", async () => {
    const { buyer, seller, quotationId, version } = await withPaper(false);
    await sendQuotation(seller, { quotationId, version, isWarned: true });
    const sha256 = createHash("sha256").update(sheet.bytes).digest("hex");
    const own = await findOwnQuotation(seller, quotationId);
    expect(own?.versions[0]?.content?.files).toMatchObject([{ name: "price 2.71828.pdf", bytes: sheet.bytes.length, sha256 }]);
    expect(await textOf((await findOffer(buyer, quotationId))?.versions[0]?.papers)).toContain("2.71828");
    expect(own?.input?.files).toHaveLength(1);
  });

  it("of a sealed offer are unreadable by name, digest and content until it is opened", async () => {
    const { requestId, buyer, seller, quotationId, version } = await withPaper(true);
    await sendQuotation(seller, { quotationId, version, isWarned: true });
    const own = await findOwnQuotation(seller, quotationId);
    expect(await textOf(own?.versions[0]?.papers)).toContain("2.71828");
    const file = await db.privateFile.findFirstOrThrow({ where: { companyId: seller.companyId } });
    const kept = Buffer.from(await store.getBytes(file.key));
    expect(file.name).not.toContain("2.71");
    expect(file.sha256).not.toBe(own?.versions[0]?.content?.files?.[0]?.sha256);
    expect([kept.includes("2.71828"), kept.includes("%PDF")]).toEqual([false, false]);
    expect(await findOffer(buyer, quotationId)).toBeNull();
    await db.purchaseRequest.update({ where: { id: requestId }, data: { status: "CLOSED", closedAt: new Date() } });
    await openOffers(system("test"), { requestId });
    expect(await textOf((await findOffer(buyer, quotationId))?.versions[0]?.papers)).toContain("2.71828");
  });

  it("stay with what was sent when they are taken off, and go for good where nothing was sent", async () => {
    const { seller, quotationId, version } = await withPaper(false);
    await sendQuotation(seller, { quotationId, version, isWarned: true });
    const [sent] = (await findOwnQuotation(seller, quotationId))?.papers ?? [];
    const isGone = async (fileId = "") => (await db.privateFile.findUniqueOrThrow({ where: { id: fileId } })).deletedAt !== null;
    const next = { quotationId, version: version + 1, input: typedOffer(), files: [{ ...sheet, name: "other.pdf" }] };
    await saveQuotation(seller, { ...next, dropped: [sent?.fileId ?? ""] });
    const own = await findOwnQuotation(seller, quotationId);
    const typed = own?.papers[0];
    expect([typed?.name, await isGone(sent?.fileId)]).toEqual(["other.pdf", false]);
    expect(own?.versions[0]?.papers.map(({ name }) => name)).toEqual([sheet.name]);
    await saveQuotation(seller, { ...next, version: version + 2, files: [], dropped: [typed?.fileId ?? ""] });
    expect(await isGone(typed?.fileId)).toBe(true);

    const begun = await withPaper(false);
    const [given] = (await findOwnQuotation(begun.seller, begun.quotationId))?.papers ?? [];
    await discardQuotation(begun.seller, { quotationId: begun.quotationId, version: begun.version });
    expect(await isGone(given?.fileId)).toBe(true);
  });

  it("are refused where they are too many, no papers, a stranger's or too late, and leave nothing behind", async () => {
    const { seller, quotationId, version } = await withPaper(false);
    const save = (actor: typeof seller, change: object) =>
      saveQuotation(actor, { quotationId, version, input: typedOffer(), ...change });
    const many = Array.from({ length: offerLimits.files }, () => sheet);
    await expect(save(seller, { files: many })).rejects.toMatchObject({ detail: "files:tooManyFiles" });
    const script = { bytes: Buffer.from("#!/bin/sh\n"), name: "a.pdf" };
    await expect(save(seller, { files: [sheet, script] })).rejects.toMatchObject({ detail: "files:fileType" });
    await expect(save(await makeMember("OWNER"), { files: [sheet] })).rejects.toMatchObject({ code: "notFound" });
    await expect(save(seller, { files: [sheet], version: version - 1 })).rejects.toMatchObject({ code: "conflict" });
    const quotation = await db.quotation.findUniqueOrThrow({ where: { id: quotationId } });
    await expect(db.$transaction((tx) => dropPapers(visitor, tx, quotation, []))).rejects.toMatchObject({ code: "forbidden" });
    expect(await db.privateFile.count({ where: { companyId: seller.companyId, deletedAt: null } })).toBe(1);
  });
});
