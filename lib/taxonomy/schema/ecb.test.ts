import { expect, it } from "vitest";
import { readEcbRates } from "./ecb.ts";

const published = (days: string) => `<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
<gesmes:subject>Reference rates</gesmes:subject><gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender>
<Cube>${days}</Cube></gesmes:Envelope>`;

const one = (on: string, usd: string) =>
  `<Cube time='${on}'><Cube currency='USD' rate='${usd}'/><Cube currency='CNY' rate='8.2500'/><Cube currency='JPY' rate='170.5'/></Cube>`;

it("reads days as they are published, turned over the dollar", () => {
  const days = readEcbRates(published(one("2026-11-20", "1.1000") + one("2026-11-19", "1.25")));
  expect(days.map(({ on, perUsd }) => [on, Object.fromEntries(perUsd)])).toEqual([
    ["2026-11-20", { EUR: "0.90909091", USD: "1", CNY: "7.5", JPY: "155" }],
    ["2026-11-19", { EUR: "0.8", USD: "1", CNY: "6.6", JPY: "136.4" }],
  ]);
});

it.each([
  ["no XML", "rate,2"],
  ["another document", "<rss><channel/></rss>"],
  ["no dollar", published("<Cube time='2026-11-20'><Cube currency='CNY' rate='8'/></Cube>")],
  ["a rate that is none", published(one("2026-11-20", "-1"))],
  ["a day that is none", published(one("2026-13-20", "1.1"))],
  [
    "a currency that is none",
    published("<Cube time='2026-11-20'><Cube currency='USD' rate='1'/><Cube currency='QQQ' rate='8'/></Cube>"),
  ],
  ["entities", `<!DOCTYPE x [<!ENTITY a "b">]>${published(one("2026-11-20", "1.1"))}`],
  ["too many days", published(Array.from({ length: 101 }, () => one("2026-11-20", "1.1")).join(""))],
])("refuses %s", (_, xml) => {
  expect(() => readEcbRates(xml)).toThrow(expect.objectContaining({ code: "invalid", detail: "file:ratesUnread" }));
});
