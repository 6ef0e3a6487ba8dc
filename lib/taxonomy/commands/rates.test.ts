import { expect, it } from "vitest";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { listRates } from "#lib/taxonomy/queries/rates";
import { makeStaff, makeUser } from "#lib/testing/factories";
import { importRates } from "./rates.ts";

const file = (usd: string) =>
  new TextEncoder().encode(`<Envelope><Cube><Cube time="2026-11-20"><Cube currency="USD" rate="${usd}"/>
    <Cube currency="CNY" rate="8.25"/></Cube></Cube></Envelope>`);

it("replaces the rates of a day, once however often, and says where they are from", async () => {
  const officer = await makeStaff("OFFICER");
  await db.exchangeRate.create({ data: { currency: "CNY", on: new Date("2026-11-20"), perUsd: 7, source: "demo" } });
  expect(await importRates(officer, file("1.1"))).toEqual({ days: 1 });
  await importRates(officer, file("1.1"));
  const rates = await listRates(officer);
  expect(rates?.map(({ currency, perUsd, source, on }) => [currency, perUsd, source, on])).toEqual([
    ["CNY", "7.5", "ECB", "2026-11-20"],
    ["EUR", "0.90909091", "ECB", "2026-11-20"],
    ["USD", "1", "ECB", "2026-11-20"],
  ]);
  expect(await db.auditEntry.count({ where: { action: "rates.import" } })).toBe(2);
});

it("is the staff's", async () => {
  for (const actor of [visitor, await makeUser(), await makeStaff("MODERATOR")]) {
    await expect(importRates(actor, file("1.1"))).rejects.toMatchObject({ code: "notFound" });
    expect(await listRates(actor)).toBeNull();
  }
});
