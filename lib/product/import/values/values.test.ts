import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMoney } from "./money.ts";
import { readDays, readNumber, readQuantity } from "./numbers.ts";
import { languageOf, plainText } from "./text.ts";

describe("readNumber", () => {
  it.each([
    ["1,200", 1200],
    ["12,50", 12.5],
    ["1.200,50", 1200.5],
    ["1,200.50", 1200.5],
    ["1 200,50", 1200.5],
    ["1'200", 1200],
    ["0,125", 0.125],
    ["１２．５", 12.5],
    ["-3", -3],
    ["1.234.567", 1_234_567],
  ])("reads %s", (text, value) => expect(readNumber(text)).toBe(value));

  it.each(["", "abc", "1,2,3", "1.2.3,4,5", "--1", "1e9"])("refuses %j", (text) => expect(readNumber(text)).toBeNull());

  it("reads back every amount in English and German notation", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000, max: 2_000_000_000 }), (cents) => {
        const value = cents / 100;
        for (const locale of ["en-US", "de-DE"]) {
          const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
          expect(readNumber(text)).toBe(value);
        }
      }),
    );
  });

  it("never throws and gives finite numbers only", () => {
    fc.assert(
      fc.property(fc.string(), (text) =>
        [null, true].includes(readNumber(text) === null ? null : Number.isFinite(readNumber(text))),
      ),
    );
  });
});

describe("readMoney", () => {
  it.each([
    ["USD 12.50/pc", { amount: 12.5, currency: "USD", unit: "H87" }],
    ["￥899", { amount: 899, currency: "CNY" }],
    ["12,50 €", { amount: 12.5, currency: "EUR" }],
    ["US$ 8.10 - 8.60", { amount: 8.6, currency: "USD", isRange: true }],
    ["1,234.5元", { amount: 1234.5, currency: "CNY" }],
    ["-5", { amount: -5 }],
  ])("reads %s", (text, money) => expect(readMoney(text)).toMatchObject(money));

  it.each([
    ["abc", "currency"],
    ["XQZ 5", "currency"],
    ["about five", "price"],
  ])("says what is wrong with %s", (text, wrong) => expect(readMoney(text)).toEqual({ wrong }));

  it("never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => typeof readMoney(text) === "object"));
  });
});

it("reads quantities and spans of time", () => {
  expect(readQuantity("1,200 pcs")).toEqual({ value: 1200, rest: "pcs" });
  expect(readQuantity("1.5万件")).toEqual({ value: 15_000, rest: "件" });
  expect([readDays("30-45 days"), readDays("35天"), readDays("4 weeks"), readDays("1个月"), readDays("soon")]).toEqual([
    45,
    35,
    28,
    30,
    null,
  ]);
});

it("makes plain text of HTML", () => {
  expect(plainText("<p>Hello&nbsp;<b>world</b></p><ul><li>one</li><li>two &amp; three</li></ul><script>x()</script>")).toBe(
    "Hello world\n\n- one\n\n- two & three",
  );
  expect(plainText("5 < 6")).toBe("5 < 6");
});

it("tells the language of a text by its characters", () => {
  expect([languageOf("保温杯 500ml"), languageOf("Vacuum flask"), languageOf("LED灯带")]).toEqual(["zh", "en", "zh"]);
});
