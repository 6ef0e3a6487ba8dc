import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkMethods, claimKinds } from "#lib/verification/schema";
import { claimFlow, claimStatuses } from "#lib/verification/status";
import { daysAfter, monthsAfter, today } from "./day.ts";
import { domainOf, isFreeMail, isOfWebsite } from "./free-mail.ts";
import { type LiveClaim, levelOf } from "./level.ts";

const ground = (claims: LiveClaim[], rest: object = {}) => ({ isSupplier: true, hasMail: true, hasPhone: true, claims, ...rest });
const has = (...kinds: LiveClaim["kind"][]): LiveClaim[] => kinds.map((kind) => ({ kind, method: "document" }));

describe("the level of a firm", () => {
  it.each([
    [0, ground([], { hasPhone: false })],
    [0, ground(has("LEGAL_EXISTENCE", "CONTACT_AUTHORITY", "ADDRESS", "FACTORY"), { hasMail: false })],
    [1, ground([])],
    [1, ground(has("LEGAL_EXISTENCE"))],
    [2, ground(has("LEGAL_EXISTENCE", "CONTACT_AUTHORITY"))],
    [2, ground(has("LEGAL_EXISTENCE", "CONTACT_AUTHORITY", "FACTORY"))],
    [3, ground(has("LEGAL_EXISTENCE", "CONTACT_AUTHORITY", "ADDRESS"))],
    [3, ground(has("LEGAL_EXISTENCE", "CONTACT_AUTHORITY", "TRADING_RIGHT"))],
    [3, ground(has("LEGAL_EXISTENCE", "CONTACT_AUTHORITY", "ADDRESS", "CERTIFICATE"))],
    [4, ground([...has("LEGAL_EXISTENCE", "CONTACT_AUTHORITY", "ADDRESS"), { kind: "CERTIFICATE", method: "thirdParty" }])],
    [4, ground(has("LEGAL_EXISTENCE", "CONTACT_AUTHORITY", "ADDRESS", "FACTORY"))],
    [0, ground([], { isSupplier: false, hasMail: false })],
    [1, ground([], { isSupplier: false, hasPhone: false })],
    [2, ground(has("COMPANY_DOMAIN"), { isSupplier: false })],
    [3, ground(has("LEGAL_EXISTENCE"), { isSupplier: false })],
  ])("is %i", (level, given) => expect(levelOf(given)).toBe(level));

  it("never falls when one more thing is confirmed", () => {
    const claims = fc.array(fc.record({ kind: fc.constantFrom(...claimKinds), method: fc.constantFrom(...checkMethods) }), {
      maxLength: 9,
    });
    const one = fc.record({ kind: fc.constantFrom(...claimKinds), method: fc.constantFrom(...checkMethods) });
    const rests = fc.record({ isSupplier: fc.boolean(), hasMail: fc.boolean(), hasPhone: fc.boolean() });
    fc.assert(
      fc.property(claims, one, rests, (held, added, rest) => {
        expect(levelOf(ground([...held, added], rest))).toBeGreaterThanOrEqual(levelOf(ground(held, rest)));
      }),
    );
  });
});

it("the table of claims ends where it must: what is over stays over", () => {
  const final = claimStatuses.filter((status) => claimFlow.moves(status).length === 0);
  expect(final).toEqual(["FAILED", "EXPIRED", "REVOKED", "WITHDRAWN"]);
  expect(() => claimFlow.after("REVOKED", "verify")).toThrow(/conflict/);
});

it("days are those of the fair, and months end where they end", () => {
  expect(today(new Date("2026-11-23T17:00:00Z")).toISOString()).toBe("2026-11-24T00:00:00.000Z");
  expect(monthsAfter(new Date("2026-08-31T00:00:00Z"), 6).toISOString().slice(0, 10)).toBe("2027-02-28");
  expect(monthsAfter(new Date("2026-11-24T00:00:00Z"), 12).toISOString().slice(0, 10)).toBe("2027-11-24");
  expect(daysAfter(new Date("2026-12-31T00:00:00Z"), 1).getUTCFullYear()).toBe(2027);
});

it("a mailbox proves a firm's domain only where the domain is the firm's", () => {
  expect(domainOf("sales@Pumps.Example.com")).toBe("pumps.example.com");
  expect(isFreeMail("qq.com") && isFreeMail("gmail.com")).toBe(true);
  expect(isFreeMail("pumps.example.com")).toBe(false);
  expect(isOfWebsite("pumps.example", "https://www.pumps.example/en")).toBe(true);
  expect(isOfWebsite("mail.pumps.example", "https://pumps.example")).toBe(true);
  expect(isOfWebsite("umps.example", "https://pumps.example")).toBe(false);
  expect(isOfWebsite("pumps.example", null)).toBe(false);
});
