import { expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { readPrivateFile } from "#lib/platform/files/private";
import { orderExport } from "#lib/statistics/commands/order-export";
import { writeDeskExport } from "#lib/statistics/jobs/write-export";
import { fairnessList } from "#lib/statistics/schema/lists";
import { makeCompany, makeProduct, makeStaff, makeUser, unique } from "#lib/testing/factories";
import { makePublishedRequest } from "#lib/testing/published-requests";
import { findFairness, listPlaces } from "./fairness.ts";

const reasons = [{ part: "category", points: 25, of: 25, verdict: "full", values: {} }];

it("tells who was told of what and why, narrowed by request, firm, kind and state", async () => {
  const auditor = await makeStaff("AUDITOR");
  const number = unique("RFQ").toUpperCase();
  const { requestId } = await makePublishedRequest({ number });
  const [first, second] = [await makeCompany(), await makeCompany()];
  await db.requestPlace.createMany({
    data: [
      { requestId, companyId: first.companyId, kind: "BEST", wave: 1, score: 90, reasons, seenAt: new Date() },
      { requestId, companyId: second.companyId, kind: "SMALL", wave: 1, score: 50, reasons },
    ],
  });
  const slugs = async (given: Record<string, unknown>) =>
    (await listPlaces(auditor, fairnessList.parse(given))).items.map(({ slug }) => slug);
  expect((await slugs({ request: number.toLowerCase() })).sort()).toEqual([first.slug, second.slug].sort());
  expect(await slugs({ firm: first.slug })).toEqual([first.slug]);
  expect(await slugs({ request: number, kind: "SMALL" })).toEqual([second.slug]);
  expect(await slugs({ request: number, state: "seen" })).toEqual([first.slug]);
  expect(await slugs({ request: number, to: "2020-01-01" })).toEqual([]);
  const { items } = await listPlaces(auditor, fairnessList.parse({ request: number, kind: "BEST" }));
  expect(items[0]).toMatchObject({ number, wave: 1, score: 90, reasons: [{ part: "category" }] });
});

it("measures how evenly the month's places are spread over suppliers with live goods", async () => {
  const auditor = await makeStaff("AUDITOR");
  await db.requestPlace.deleteMany();
  await db.company.updateMany({ data: { status: "SUSPENDED" } });
  const firms = await Promise.all([1, 2, 3, 4].map(async () => (await makeProduct()).companyId));
  await db.company.update({ where: { id: firms[0] ?? "" }, data: { staffCount: 12, createdAt: new Date("2020-01-01") } });
  for (const companyId of firms.slice(0, 2)) {
    const { requestId } = await makePublishedRequest();
    await db.requestPlace.create({ data: { requestId, companyId, kind: "BEST", wave: 1, score: 80, seenAt: new Date() } });
  }
  expect(await findFairness(auditor)).toMatchObject({
    places: 2,
    firms: 2,
    suppliers: 4,
    gini: 0.5,
    giniOfQuotes: 0,
    smallShare: 0.5,
    youngShare: 0.5,
    openedShare: 1,
    answeredShare: 0,
  });
});

it("is carried out as a file, row by row", async () => {
  const auditor = await makeStaff("AUDITOR");
  const number = unique("RFQ").toUpperCase();
  const [{ requestId }, { companyId, slug }] = [await makePublishedRequest({ number }), await makeCompany()];
  await db.requestPlace.create({ data: { requestId, companyId, kind: "ROTATION", wave: 2, score: 64.5, reasons } });
  const { exportId } = await orderExport(auditor, {
    what: "fairness",
    format: "csv",
    filters: `request=${number}`,
    locale: "en",
  });
  await writeDeskExport({ exportId });
  const { fileId } = await db.exportRun.findUniqueOrThrow({ where: { id: exportId } });
  const [headings, row] = (await readPrivateFile(fileId ?? "")).bytes.toString("utf8").split("\r\n");
  expect(headings).toContain("Wave");
  for (const cell of [number, slug, "ROTATION", "64.5", "category 25/25"]) expect(row).toContain(cell);
});

it("is not for those who do not look after it", async () => {
  for (const actor of [await makeUser(), await makeStaff("EDITOR"), await makeStaff("VERIFIER")]) {
    await expect(listPlaces(actor, fairnessList.parse({}))).rejects.toMatchObject({ code: "notFound" });
    await expect(findFairness(actor)).rejects.toMatchObject({ code: "notFound" });
  }
});
