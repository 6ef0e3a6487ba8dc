import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  creditCheck,
  identityInput,
  isCreditCode,
  isVatNumber,
  organisationCheck,
  organisationCodeOf,
  plainNumber,
} from "./identity.ts";

const alphabet = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"];
const codes = fc
  .array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 })
  .map((characters) => characters.join(""))
  .map((first) => first + creditCheck(first));

describe("unified social credit codes", () => {
  it.each(["9144030071526726XG", "914403001922038216", "91330100799655058B", "91110000802100433B"])("takes %s", (code) => {
    expect(isCreditCode(code)).toBe(true);
    expect(organisationCodeOf(code)).toBe(code.slice(8, 17));
  });

  it.each(["91350100M000100Y4Z", "", "91330100799655058", "91330100799655058b", "9133010079965505 B"])("refuses %s", (code) =>
    expect(isCreditCode(code)).toBe(false),
  );

  it("catches every error in a single character", () =>
    fc.assert(
      fc.property(codes, fc.integer({ min: 0, max: 17 }), fc.constantFrom(...alphabet), (code, at, other) => {
        fc.pre(code[at] !== other);
        expect(isCreditCode(code)).toBe(true);
        expect(isCreditCode(code.slice(0, at) + other + code.slice(at + 1))).toBe(false);
      }),
      { numRuns: 2_000 },
    ));

  it("catches every exchange of two neighbours that differ", () =>
    fc.assert(
      fc.property(codes, fc.integer({ min: 0, max: 15 }), (code, at) => {
        fc.pre(code[at] !== code[at + 1]);
        expect(isCreditCode(code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2))).toBe(false);
      }),
    ));

  it("knows when no organisation code stands inside", () => {
    const first8 = "12345678";
    const wrong = organisationCheck(first8) === "1" ? "2" : "1";
    expect(organisationCodeOf(`91330200${first8}${wrong}0`)).toBeNull();
  });
});

describe("numbers abroad", () => {
  it.each([
    ["DE123456789", "DE", true],
    ["DE012345678", "DE", false],
    ["EL123456789", "GR", true],
    ["GR123456789", "GR", false],
    ["FR1A123456789", "FR", true],
    ["NL123456789B01", "NL", true],
    ["XI123456789", "GB", true],
    ["PL123", "PL", false],
    ["AE100123456700003", "AE", false],
    ["DE123456789", "FR", false],
  ])("%s in %s: %s", (number, country, expected) => expect(isVatNumber(number, country)).toBe(expected));

  it("are kept without marks, spaces and width", () => {
    expect(plainNumber(" de 123.456-789 ")).toBe("DE123456789");
    expect(plainNumber("９１３３")).toBe("9133");
  });

  it("say what is wrong in the word of their kind", () => {
    const wrong = identityInput.safeParse({ scheme: "USCC", countryCode: "CN", number: "91350100M000100Y4Z" });
    expect(wrong.error?.issues[0]).toMatchObject({ path: ["number"], message: "creditCode" });
    expect(identityInput.safeParse({ scheme: "NATIONAL", countryCode: "KE", number: "PVT-7LQ 93" }).data?.number).toBe(
      "PVT7LQ93",
    );
    expect(identityInput.safeParse({ scheme: "EORI", countryCode: "DE", number: "12" }).success).toBe(false);
  });
});
