import { expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { makeLeaf, makeMember, makeUser } from "#lib/testing/factories";
import { makePublishedRequest } from "#lib/testing/published-requests";
import { findHitRate } from "./hit-rate.ts";

it("counts what became of a firm's quotations of twelve months, by category, and says no share of fewer than three", async () => {
  const seller = await makeMember("SALES");
  const { companyId } = seller;
  const [lamps, pens] = [await makeLeaf(), await makeLeaf()];
  const quote = async (
    categoryId: string,
    status: "ACCEPTED" | "DECLINED" | "SUBMITTED" | "SHORTLISTED",
    submittedAt = new Date(),
  ) => {
    const { requestId } = await makePublishedRequest({ categoryId });
    await db.quotation.create({ data: { requestId, companyId, status, submittedAt, createdBy: "test" } });
  };
  for (const status of ["ACCEPTED", "DECLINED", "DECLINED", "SHORTLISTED"] as const) await quote(lamps.leafId, status);
  for (const status of ["ACCEPTED", "SUBMITTED"] as const) await quote(pens.leafId, status);
  await quote(lamps.leafId, "ACCEPTED", new Date("2020-01-01"));
  const rates = await findHitRate(seller, companyId);
  expect(rates?.all).toEqual({ sent: 6, shortlisted: 3, won: 2, lost: 2, share: 0.5 });
  expect(rates?.categories).toMatchObject([
    { slug: lamps.rootSlug, sent: 4, won: 1, lost: 2, share: 1 / 3 },
    { slug: pens.rootSlug, sent: 2, won: 1, lost: 0, share: null },
  ]);
});

it("is for the people of the firm alone", async () => {
  const { companyId } = await makeMember();
  expect(await findHitRate(await makeUser(), companyId)).toBeNull();
});
