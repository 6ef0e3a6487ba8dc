import { createHash } from "node:crypto";
import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { system } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { readPrivateFile } from "#lib/platform/files/private";
import { drain, on } from "#lib/platform/jobs";
import { proformaFrozen } from "#lib/proforma/events";
import { freezeAwarded, sweepProformas, writeFrozen } from "#lib/proforma/jobs";
import { findOwnProforma, findProformaFile, listProformas } from "#lib/proforma/queries/documents";
import { awardRequest } from "#lib/quotation/commands/award";
import { requestAwarded } from "#lib/quotation/events";
import { makeMember, makeStaff } from "#lib/testing/factories";
import { makeOfferer, sendOffer, typedOffer } from "#lib/testing/offers";
import { makePublishedRequest } from "#lib/testing/published-requests";
import { freezeProformas } from "./freeze.ts";
import { writeProforma } from "./write.ts";

const house = system("test");
const reactions = [on(requestAwarded, freezeAwarded), on(proformaFrozen, writeFrozen)];
const carton = { unitsPerCarton: "24", lengthCm: "50", widthCm: "40", heightCm: "20", grossKg: "15" };
const prices = [
  { minQuantity: "500", unitPrice: "2.505" },
  { minQuantity: "1000", unitPrice: "2.155" },
];

async function awarded() {
  const request = await makePublishedRequest({ line: { hsCode: "961700" }, destinationCode: "KEMBA" });
  const { requestId } = request;
  const winner = await makeOfferer(requestId, typedOffer({}, { breaks: [{ minQuantity: "500", unitPrice: "9" }] }));
  const loser = await makeOfferer(requestId);
  await sendOffer(winner.seller, {
    requestId,
    companyId: winner.companyId,
    input: typedOffer({}, { breaks: prices, ...carton }),
  });
  await db.purchaseRequest.update({ where: { id: requestId }, data: { status: "EVALUATING", closedAt: new Date() } });
  const { version } = await db.purchaseRequest.findUniqueOrThrow({ where: { id: requestId } });
  const lines = [{ position: 1, quotationId: winner.quotationId }];
  await awardRequest(request.buyer, { requestId, version, reason: "price", note: null, lines });
  return { ...request, ...winner, loser };
}

const rowsOf = (quotationId: string) => db.proforma.findMany({ where: { quotationId } });
const bytesOf = async (fileId: string | null) => (await readPrivateFile(fileId ?? "")).bytes;
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

describe("a pro-forma invoice", () => {
  it("follows an award by itself, from the accepted version at the price of the awarded quantity", async () => {
    const { buyer, seller, quotationId, requestId, loser } = await awarded();
    expect(await listProformas(buyer, requestId)).toMatchObject([{ quotationId, state: "making" }]);
    await drain(reactions);
    const [row] = await rowsOf(quotationId);
    expect(row).toMatchObject({
      status: "MADE",
      version: 2,
      number: expect.stringMatching(/^PI-\d{4}-\d{6}$/),
      content: {
        total: "2155.00",
        destinationCode: "KEMBA",
        buyer: { nameEn: expect.stringContaining("Member") },
        lines: [
          { unitPrice: "2.155", amount: "2155.00", hsCode: "961700", packing: { cartons: "42", cbm: "1.68", grossKg: "630" } },
        ],
      },
    });
    const [document] = await listProformas(buyer, requestId);
    expect(document).toMatchObject({ state: "made", number: row?.number });
    expect(await findOwnProforma(seller, quotationId)).toEqual(document);
    expect(await findOwnProforma(loser.seller, loser.quotationId)).toBeNull();
    const [pdf, ubl] = await Promise.all([bytesOf(row?.pdfFileId ?? null), bytesOf(row?.ublFileId ?? null)]);
    expect([sha256(pdf), sha256(ubl)]).toEqual([document?.hashes.pdf, document?.hashes.ubl]);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
    expect(text).toContain(row?.number);
    expect(text).toContain(document?.hashes.ubl);
    expect(ubl.toString()).toContain(row?.number);
  });

  it("is made once however often the work is done, also at the same time, and never changes", async () => {
    const { quotationId, requestId } = await awarded();
    await Promise.all([1, 2, 3].map(() => freezeProformas(house, { requestId })));
    const [row, ...others] = await rowsOf(quotationId);
    expect(others).toEqual([]);
    const proformaId = row?.id ?? "";
    await Promise.all([1, 2, 3].map(() => writeProforma(house, { proformaId })));
    await drain(reactions);
    await sweepProformas();
    const [made, ...more] = await rowsOf(quotationId);
    expect(more).toEqual([]);
    expect(made).toMatchObject({ number: row?.number, content: row?.content, status: "MADE" });
    const name = { startsWith: `${row?.number}.` };
    expect(await db.privateFile.count({ where: { name, deletedAt: null } })).toBe(2);
    await expect(db.proforma.update({ where: { id: proformaId }, data: { number: "PI-1" } })).rejects.toThrow("never changed");
  });

  it("opens for both sides; for everybody else, the staff too, there is none", async () => {
    const { buyer, seller, companyId, quotationId, requestId, loser } = await awarded();
    expect(await findProformaFile(buyer, { quotationId, file: "pdf" })).toBeNull();
    await drain(reactions);
    const colleague = await makeMember("VIEWER", companyId);
    for (const actor of [buyer, seller, colleague])
      expect(await findProformaFile(actor, { quotationId, requestId, file: "ubl" })).toEqual(expect.any(String));
    const staff = await makeStaff("ORGANIZER", "MODERATOR", "AUDITOR");
    for (const actor of [loser.seller, await makeMember("OWNER"), staff, { kind: "visitor" as const }]) {
      expect(await findProformaFile(actor, { quotationId, file: "pdf" })).toBeNull();
      expect(await findOwnProforma(actor, quotationId)).toBeNull();
      expect(await listProformas(actor, requestId)).toEqual([]);
    }
    await expect(freezeProformas(buyer, { requestId })).rejects.toMatchObject({ code: "forbidden" });
    await expect(writeProforma(seller, { proformaId: quotationId })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is not made where price and quantity do not belong together, and says why", async () => {
    const { buyer, quotationId, requestId } = await awarded();
    const lines = [{ position: 1, item: "Thermos", specification: "", hsCode: null, unitCode: "DZN" }];
    const content = { title: "Thermos", destinationCode: null, lines };
    await db.requestEdition.create({ data: { requestId, edition: 1, content, actor: "system:test" } });
    await drain(reactions);
    expect(await rowsOf(quotationId)).toMatchObject([{ status: "FAILED", fault: "unitChanged", number: null }]);
    expect(await listProformas(buyer, requestId)).toMatchObject([{ state: "failed", fault: "unitChanged" }]);
  });

  it("is caught up with by the sweep where its job was lost", async () => {
    const { buyer, quotationId, requestId } = await awarded();
    await db.quotation.update({ where: { id: quotationId }, data: { decidedAt: new Date(Date.now() - 3_600_000) } });
    expect(await listProformas(buyer, requestId)).toMatchObject([{ state: "late" }]);
    await sweepProformas();
    expect(await rowsOf(quotationId)).toHaveLength(1);
  });
});
