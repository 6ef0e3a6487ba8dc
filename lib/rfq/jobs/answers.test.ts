import { expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { makeCompany } from "#lib/testing/factories";
import { makePublishedRequest } from "#lib/testing/published-requests";
import { countAnswerFigures } from "./answers.ts";

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);

type Place = { told: number; quoted?: number; declined?: number; kind?: "BEST" | "FOUND" };

async function supplierWith(places: readonly Place[]): Promise<string> {
  const { companyId } = await makeCompany();
  for (const { told, quoted, declined, kind = "BEST" } of places) {
    const { requestId } = await makePublishedRequest();
    const seen = {
      quotedAt: quoted === undefined ? null : hoursAgo(quoted),
      declinedAt: declined === undefined ? null : hoursAgo(declined),
    };
    await db.requestPlace.create({ data: { requestId, companyId, kind, wave: 1, createdAt: hoursAgo(told), ...seen } });
  }
  return companyId;
}

const figureOf = (companyId: string) => db.serviceFigure.findUnique({ where: { companyId } });

it("counts answers within three days, by a quotation or a no, of requests that were open that long", async () => {
  const companyId = await supplierWith([
    { told: 200, quoted: 190 },
    { told: 200, declined: 180 },
    { told: 200, quoted: 100 },
    { told: 200 },
    { told: 100, quoted: 98 },
    { told: 20 },
    { told: 200, quoted: 199, kind: "FOUND" },
    { told: 24 * 100, quoted: 24 * 100 - 1 },
  ]);
  const { requestId } = await makePublishedRequest({ status: "CLOSED", closedAt: hoursAgo(190) });
  await db.requestPlace.create({ data: { requestId, companyId, kind: "BEST", wave: 1, createdAt: hoursAgo(200) } });
  await countAnswerFigures();
  expect(await figureOf(companyId)).toMatchObject({ asked: 5, answerRate: 0.6, medianAnswerMinutes: 15 * 60 });
});

it("says nothing below five, and nothing any more of what is long ago", async () => {
  const companyId = await supplierWith([{ told: 100, quoted: 99 }]);
  await countAnswerFigures();
  expect(await figureOf(companyId)).toMatchObject({ asked: 1, answerRate: null, medianAnswerMinutes: null });
  await db.requestPlace.updateMany({ where: { companyId }, data: { createdAt: hoursAgo(24 * 100) } });
  await countAnswerFigures();
  expect(await figureOf(companyId)).toMatchObject({ asked: 0, answerRate: null, medianAnswerMinutes: null });
});

it("leaves firms alone that were told of nothing", async () => {
  const { companyId } = await makeCompany();
  await countAnswerFigures();
  expect(await figureOf(companyId)).toBeNull();
});
