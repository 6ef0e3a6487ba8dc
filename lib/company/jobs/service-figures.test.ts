import { expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { makeCompany, makeMember } from "#lib/testing/factories";
import { countServiceFigures } from "./service-figures.ts";

it("counts when somebody of a firm was last here, and never goes back", async () => {
  const owner = await makeMember();
  const { companyId } = owner;
  const silent = await makeCompany();
  const seen = new Date("2026-11-01T08:00:00Z");
  await db.session.updateMany({ where: { userId: owner.userId }, data: { lastSeenAt: seen } });
  await countServiceFigures();
  const figure = { answerRate: null, medianAnswerMinutes: null, asked: 0, lastActiveAt: seen };
  expect(await db.serviceFigure.findUnique({ where: { companyId } })).toMatchObject(figure);
  await db.session.updateMany({ where: { userId: owner.userId }, data: { lastSeenAt: new Date("2026-10-01T08:00:00Z") } });
  await countServiceFigures();
  expect(await db.serviceFigure.findUnique({ where: { companyId } })).toMatchObject(figure);
  expect(await db.serviceFigure.findUnique({ where: { companyId: silent.companyId } })).toBeNull();
});
