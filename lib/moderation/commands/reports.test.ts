import { expect, it } from "vitest";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { makeCompany, makeMember, makeProduct, makeStaff } from "#lib/testing/factories";
import { decideReport, fileReport } from "./reports.ts";

const text = "The picture is ours and the brand is registered in Kenya.";
const answer = "The brand is registered; the product was taken off show.";

async function filed(given: { email?: string; companyId?: string } = {}) {
  const product = await makeProduct(given.companyId ? { companyId: given.companyId } : {});
  const reportId = crypto.randomUUID();
  const email = given.email ? { email: given.email } : {};
  const input = { reportId, subjectKind: "PRODUCT", slug: product.slug, reason: "INFRINGING", text, ...email } as const;
  const { receipt } = await fileReport(visitor, input, "zh");
  return { ...product, reportId, receipt, input };
}

it("gives a receipt, queues the report and writes to the reporter in their language", async () => {
  const email = `${crypto.randomUUID()}@example.org`;
  const { receipt, reportId, companyId, input } = await filed({ email });
  expect(receipt).toMatch(/^([2-9A-HJ-NP-Z]{5}-){3}[2-9A-HJ-NP-Z]{5}$/);
  expect(await db.reviewTask.findUniqueOrThrow({ where: { openKey: `REPORT:${reportId}` } })).toMatchObject({ companyId });
  expect(await fileReport(visitor, input, "zh")).toEqual({ receipt });
  expect(await db.mailMessage.findMany({ where: { recipient: email }, select: { kind: true, locale: true } })).toEqual([
    { kind: "reportReceived", locale: "zh" },
  ]);
  await expect(fileReport(visitor, { ...input, text: `${text} More.` }, "zh")).rejects.toMatchObject({ code: "conflict" });
});

it("knows only what the reporter can see", async () => {
  const { productId, slug } = await makeProduct();
  await db.product.update({ where: { id: productId }, data: { status: "PAUSED" } });
  const input = { reportId: crypto.randomUUID(), subjectKind: "PRODUCT", slug, reason: "WRONG", text } as const;
  await expect(fileReport(visitor, input, "en")).rejects.toMatchObject({ code: "notFound" });
  const firm = await makeCompany();
  await fileReport(visitor, { ...input, subjectKind: "COMPANY", slug: firm.slug }, "en");
  await db.company.update({ where: { id: firm.companyId }, data: { status: "SUSPENDED" } });
  const again = { ...input, reportId: crypto.randomUUID(), subjectKind: "COMPANY", slug: firm.slug } as const;
  await expect(fileReport(visitor, again, "en")).rejects.toMatchObject({ code: "notFound" });
});

it("upholds with take-down and points in one act, and answers", async () => {
  const email = `${crypto.randomUUID()}@example.org`;
  const { reportId, productId, companyId } = await filed({ email });
  const moderator = await makeStaff("MODERATOR");
  await decideReport(moderator, { reportId, decision: "uphold", answer, takesDown: true, penalty: "INFRINGEMENT" });
  expect(await db.report.findUniqueOrThrow({ where: { id: reportId } })).toMatchObject({ status: "UPHELD", answer });
  expect(await db.product.findUniqueOrThrow({ where: { id: productId } })).toMatchObject({ status: "TAKEN_DOWN" });
  expect(await db.takeDown.findFirstOrThrow({ where: { productId } })).toMatchObject({ reportId, reason: answer });
  expect(await db.penalty.findFirstOrThrow({ where: { companyId } })).toMatchObject({ rule: "INFRINGEMENT", points: 4 });
  expect(await db.mailMessage.count({ where: { recipient: email, kind: "reportUpheld" } })).toBe(1);
});

it("takes nothing half: a product that is off show already keeps the report open", async () => {
  const { reportId, productId, companyId } = await filed();
  await db.product.update({ where: { id: productId }, data: { status: "ARCHIVED" } });
  const given = { reportId, decision: "uphold", answer, takesDown: true, penalty: "INFRINGEMENT" } as const;
  await expect(decideReport(await makeStaff("MODERATOR"), given)).rejects.toMatchObject({ code: "conflict" });
  expect(await db.report.findUniqueOrThrow({ where: { id: reportId } })).toMatchObject({ status: "OPEN" });
  expect(await db.penalty.count({ where: { companyId } })).toBe(0);
});

it("has one outcome where two decide at once", async () => {
  const { reportId } = await filed();
  const [one, two] = await Promise.all([makeStaff("MODERATOR"), makeStaff("MODERATOR")]);
  const decided = await Promise.allSettled([
    decideReport(one, { reportId, decision: "uphold", answer }),
    decideReport(two, { reportId, decision: "dismiss", answer }),
  ]);
  expect(decided.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

it("refuses those who do not decide, measures without a yes, and a firm off show", async () => {
  const owner = await makeMember("OWNER");
  const { reportId } = await filed({ companyId: owner.companyId });
  const given = { reportId, decision: "dismiss", answer } as const;
  for (const actor of [visitor, owner, await makeStaff("VERIFIER"), { ...owner, roles: ["MODERATOR"] as const }])
    await expect(decideReport(actor, given)).rejects.toMatchObject({ code: "notFound" });
  const moderator = await makeStaff("MODERATOR");
  await expect(decideReport(moderator, { ...given, takesDown: true })).rejects.toMatchObject({ code: "invalid" });
  await expect(decideReport(moderator, { ...given, reportId: crypto.randomUUID() })).rejects.toMatchObject({ code: "notFound" });
});
