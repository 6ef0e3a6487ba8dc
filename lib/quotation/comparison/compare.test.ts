import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OfferContent } from "#lib/quotation/schema/content";
import { line, plain } from "#lib/testing/offer-content";
import { compare, type Ground, type Offered } from "./compare.ts";
import { priceAt } from "./line.ts";
import { convert, Exact, type Rates, written } from "./money.ts";

const rates: Rates = new Map([
  ["CNY", { perUsd: "7.2", on: "2026-11-20", source: "test" }],
  ["EUR", { perUsd: "0.9", on: "2026-11-20", source: "test" }],
]);

const ground = (changes: Partial<Ground> = {}): Ground => ({
  asked: [{ position: 1, quantity: "1000" }],
  base: "USD",
  rates,
  delivery: { incoterm: "CIF", place: "Lagos", known: {} },
  ...changes,
});

const offers = (...contents: OfferContent[]): Offered[] => contents.map((content, at) => ({ quotationId: `q${at}`, content }));

const cheapest = (offered: Offered[], on = ground()) =>
  compare(offered, on)
    .columns.filter(({ isCheapest }) => isCheapest)
    .map(({ quotationId }) => quotationId);

describe("offers side by side", () => {
  it("are compared over the dollar at the dated rates", () => {
    const { columns } = compare(
      offers(
        plain(),
        plain({ currency: "CNY", lines: [line(1, "14.04")] }),
        plain({ currency: "EUR", lines: [line(1, "1.71")] }),
      ),
      ground(),
    );
    expect(columns.map(({ landed }) => landed && written(landed))).toEqual(["2000", "1950", "1900"]);
    expect(columns.map(({ isCheapest }) => isCheapest)).toEqual([false, false, true]);
  });

  it("are unknown where a rate is missing, and not the cheapest", () => {
    const { columns, rows } = compare(offers(plain(), plain({ currency: "JPY", lines: [line(1, "1")] })), ground());
    expect(columns[1]).toMatchObject({ landed: null, goodsInBase: null, isLikeForLike: false });
    expect(rows[0]?.cells[1]).toMatchObject({ kind: "bid", doubts: ["noRate"] });
    expect(columns.some(({ isCheapest }) => isCheapest)).toBe(false);
  });

  it("get what is missing on the way added where it is known, and stay unknown where it is not", () => {
    const known = plain({ incoterm: "FOB", place: "Ningbo", freight: { MAIN: "300", INSURANCE: "20" }, lines: [line(1, "1.5")] });
    const unknown = plain({ incoterm: "FOB", place: "Ningbo", freight: { MAIN: "300" }, lines: [line(1, "1")] });
    const { columns } = compare(offers(plain(), known, unknown), ground());
    expect(columns.map(({ landed }) => landed && written(landed))).toEqual(["2000", "1820", null]);
    expect(columns[2]?.journey.steps).toMatchObject([
      { leg: "MAIN", from: "supplier" },
      { leg: "INSURANCE", from: "nobody", amount: null },
    ]);
    expect(cheapest(offers(plain(), known, unknown))).toEqual(["q1"]);
  });

  it("take out of a price what the compared delivery does not contain, where the supplier says how much it is", () => {
    const delivery = { incoterm: "FOB", place: "Ningbo", known: {} };
    const { columns } = compare(
      offers(
        plain({ freight: { MAIN: "300", INSURANCE: "20" } }),
        plain({ incoterm: "FOB", place: "ningbo ", lines: [line(1, "1.7")] }),
      ),
      ground({ delivery }),
    );
    expect(columns.map(({ landed }) => landed && written(landed))).toEqual(["1680", "1700"]);
  });

  it("use what the buyer knows of a leg", () => {
    const delivery = { incoterm: "CIF", place: "Lagos", known: { MAIN: "250", INSURANCE: "10" } };
    const { columns } = compare(offers(plain({ incoterm: "FOB", place: "Ningbo" })), ground({ delivery }));
    expect(columns[0]).toMatchObject({ journey: { steps: [{ from: "buyer" }, { from: "buyer" }] } });
    expect(columns[0]?.landed && written(columns[0].landed)).toBe("2260");
  });

  it("are not like for like at another place, with a line left out, below the smallest quantity or with something else instead", () => {
    const others = [
      plain({ place: "Tema", lines: [line(1, "1")] }),
      plain({ lines: [{ ...line(1, "1"), isBid: false, breaks: [] }] }),
      plain({ lines: [line(1, "1", { breaks: [{ minQuantity: "5000", unitPrice: "1" }] })] }),
      plain({ lines: [line(1, "1", { alternative: "of plastic" })] }),
    ];
    const { columns, comparable } = compare(offers(plain(), ...others, plain({ lines: [line(1, "1.9")] })), ground());
    expect(columns.map(({ isLikeForLike }) => isLikeForLike)).toEqual([true, false, false, false, false, true]);
    expect(comparable).toBe(2);
    expect(columns.map(({ isCheapest }) => isCheapest)).toEqual([false, false, false, false, false, true]);
  });

  it("mark nothing where only one can be compared", () => {
    expect(cheapest(offers(plain(), plain({ place: "Tema" })))).toEqual([]);
  });

  it("never mark one that costs more than another like it, in whatever order and currency they come", () => {
    const content = fc
      .record({
        currency: fc.constantFrom("USD", "CNY", "EUR", "JPY"),
        incoterm: fc.constantFrom("EXW", "FOB", "CFR", "CIF", "DDP"),
        price: fc.integer({ min: 1, max: 100_000 }),
        main: fc.option(fc.integer({ min: 0, max: 5_000 })),
      })
      .map(({ currency, incoterm, price, main }) =>
        plain({
          currency,
          incoterm,
          place: /^[EF]/.test(incoterm) ? "Ningbo" : "Lagos",
          freight:
            main === null ? {} : { MAIN: String(main), INSURANCE: "1", EXPORT: "2", LOADING: "3", ONWARD: "4", DUTIES: "5" },
          lines: [line(1, (price / 1000).toString())],
        }),
      );
    fc.assert(
      fc.property(fc.array(content, { maxLength: 8 }), (contents) => {
        const { columns } = compare(offers(...contents), ground());
        const comparable = columns.filter(({ isLikeForLike }) => isLikeForLike);
        const marked = columns.filter(({ isCheapest }) => isCheapest);
        expect(marked.length > 0).toBe(comparable.length > 1);
        for (const one of marked) {
          expect(one.isLikeForLike).toBe(true);
          for (const other of comparable) expect(one.landed?.lte(other.landed ?? 0)).toBe(true);
        }
        const turned = compare(offers(...contents.toReversed()), ground()).columns.toReversed();
        expect(turned.map(({ isCheapest }) => isCheapest)).toEqual(columns.map(({ isCheapest }) => isCheapest));
      }),
    );
  });
});

describe("money", () => {
  it("comes back from another currency as it went", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 12 }),
        fc.constantFrom("CNY", "EUR"),
        fc.constantFrom("CNY", "EUR", "USD"),
        (cents, from, to) => {
          const amount = new Exact(cents).div(100);
          const there = convert(amount, from, to, rates);
          expect(there && written(convert(there, to, from, rates) ?? new Exact(-1))).toBe(written(amount));
        },
      ),
    );
  });
});

describe("the price of a quantity", () => {
  const breaks = [
    { minQuantity: "1000", unitPrice: "2" },
    { minQuantity: "100", unitPrice: "3" },
  ];

  it.each([
    ["99", "3", true],
    ["100", "3", false],
    ["999.999", "3", false],
    ["1000", "2", false],
  ])("of %s is %s", (quantity, unitPrice, isBelowMinimum) => {
    const price = priceAt(breaks, new Exact(quantity));
    expect(price && { ...price, unitPrice: price.unitPrice.toFixed() }).toEqual({ unitPrice, isBelowMinimum });
  });

  it("is unknown without breaks", () => {
    expect(priceAt([], new Exact(1))).toBeNull();
  });
});
