import { Decimal } from "decimal.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { grouped, lineAmount, measured, minorDigits, packingTotal, priced, sumOf } from "./amounts.ts";

const currency = fc.constantFrom("USD", "CNY", "JPY", "KWD");
const decimal = (digits: number) =>
  fc
    .tuple(fc.bigInt(0n, 10n ** 14n), fc.integer({ min: 0, max: digits }))
    .map(([value, places]) => new Decimal(value.toString()).div(new Decimal(10).pow(places)).toFixed());

it("rounds each line once, half a unit up, and never by more than half a unit", () => {
  fc.assert(
    fc.property(decimal(6), decimal(3), currency, (price, quantity, code) => {
      const Exact = Decimal.clone({ precision: 60 });
      const amount = new Exact(lineAmount(price, quantity, code));
      const unit = new Exact(10).pow(-minorDigits(code));
      const difference = amount.minus(new Exact(price).mul(quantity));
      expect(difference.abs().lte(unit.div(2))).toBe(true);
      expect(difference.eq(unit.div(2).neg())).toBe(false);
      expect(amount.div(unit).isInteger()).toBe(true);
    }),
  );
  expect(lineAmount("0.005", "1", "USD")).toBe("0.01");
  expect(lineAmount("2.5", "1", "JPY")).toBe("3");
  expect(lineAmount("1.0005", "1", "KWD")).toBe("1.001");
});

it("has a total that is exactly the sum of the lines as they are printed, in any order", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(decimal(6), decimal(3)), { minLength: 1, maxLength: 60 }), currency, (lines, code) => {
      const amounts = lines.map(([price, quantity]) => lineAmount(price, quantity, code));
      const digits = minorDigits(code);
      const cents = amounts.reduce((sum, amount) => sum + BigInt(amount.replace(".", "")), 0n);
      expect(BigInt(sumOf(amounts, code).replace(".", ""))).toBe(cents);
      expect(sumOf([...amounts].reverse(), code)).toBe(sumOf(amounts, code));
      expect(sumOf(amounts, code).split(".")[1]?.length ?? 0).toBe(digits);
    }),
  );
});

it("writes figures with their thousands apart and loses no digit", () => {
  fc.assert(fc.property(decimal(6), (amount) => grouped(amount).replaceAll(",", "") === amount));
  expect(grouped("1234567.125")).toBe("1,234,567.125");
  expect([priced("2.155", "USD"), priced("1000", "USD"), priced("1000", "JPY")]).toEqual([
    "USD 2.155",
    "USD 1,000.00",
    "JPY 1,000",
  ]);
  expect(measured("1.68054")).toBe("1.681");
});

it("adds up packing only where every line says it", () => {
  const packing = { cartons: "2", cbm: "0.1", grossKg: "10" };
  expect(packingTotal([{ packing }, { packing }])).toEqual({ cartons: "4", cbm: "0.2", grossKg: "20" });
  expect(packingTotal([{ packing }, { packing: { ...packing, grossKg: null } }])?.grossKg).toBeNull();
  expect(packingTotal([{ packing }, { packing: null }])).toBeNull();
});
