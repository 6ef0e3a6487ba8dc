import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unknownCurrencies } from "#lib/opendata/schema/currencies";
import { ocidOf, readOcid, readReleaseId } from "#lib/opendata/schema/ocid";
import type { Release } from "#lib/opendata/schema/release";
import { changesBetween } from "#lib/rfq/schema/diff";
import type { LineRecord, RequestContent } from "#lib/rfq/schema/record";
import { type RequestMove, requestFlow } from "#lib/rfq/status";
import { currencies } from "#lib/taxonomy/reference/currencies";
import { faultsOfOcds, ocdsCurrencies } from "#lib/testing/ocds/validate";
import { releaseOf } from "./compose.ts";
import { type History, stagesOf } from "./history.ts";
import { compile } from "./merge.ts";
import { recordPackage, releasePackage } from "./package.ts";

const day = fc.integer({ min: 1, max: 28 }).map((one) => `2027-03-${String(one).padStart(2, "0")}`);
const leaf = "018f0000-0000-7000-8000-000000000001";

const line = (position: number) =>
  fc.record<LineRecord>({
    position: fc.constant(position),
    item: fc.constantFrom("Thermos flask", "保温杯 500 毫升", "Mug #3"),
    specification: fc.constantFrom("", "Steel 304\n500 ml"),
    categoryId: fc.constantFrom(null, leaf),
    quantity: fc.constantFrom(null, "2000", "0.5"),
    unitCode: fc.constantFrom("H87", "KGM"),
    targetPrice: fc.constantFrom(null, "2.5"),
    hsCode: fc.constantFrom(null, "961700"),
    certificates: fc.constant([]),
    wantsSample: fc.boolean(),
    productId: fc.constant(null),
  });

const content = fc
  .subarray([1, 2, 3], { minLength: 1 })
  .chain((positions) =>
    fc.record<RequestContent>({
      title: fc.constantFrom("Flasks", "求购保温杯"),
      note: fc.constant("Call Asha Otieno, +254 700 000000"),
      language: fc.constant("en"),
      countryCode: fc.constant("KE"),
      destinationCode: fc.constant(null),
      incoterm: fc.constantFrom(null, "FOB"),
      place: fc.constant(null),
      currency: fc.constantFrom(null, "USD", "ZWG"),
      paymentTerms: fc.constant([]),
      deliverFrom: fc.option(day),
      deliverTo: fc.option(day),
      deadlineAt: day.map((one) => `${one}T09:00:00.000Z`),
      timeZone: fc.constant("Africa/Nairobi"),
      visibility: fc.constant("PUBLIC"),
      isSealed: fc.constant(false),
      quoteCap: fc.constant(10),
      weights: fc.constantFrom([], [{ criterion: "price", weight: 100 }]),
      lines: fc.tuple(...positions.map(line)),
    }),
  )
  .map((made) => ({ ...made, weights: [...made.weights] }));

/** A walk through the states of a request: every choice is a move that the flow allows, and an amendment while it is open. */
const walk = fc.array(fc.record({ pick: fc.nat(), next: content }), { minLength: 1, maxLength: 14 }).map((steps) => {
  const editions: { edition: number; at: Date; fields: string[] }[] = [];
  const contents = new Map<number, RequestContent>();
  const moves: { move: string; at: Date }[] = [];
  let [status, at, last]: [Parameters<typeof requestFlow.moves>[0], number, RequestContent | undefined] = [
    "SUBMITTED",
    Date.UTC(2027, 0, 1),
    undefined,
  ];
  const keep = (next: RequestContent) => {
    const fields = last ? changesBetween(last, next).map(({ field }) => field) : [];
    editions.push({ edition: editions.length + 1, at: new Date(at), fields });
    contents.set(editions.length, next);
    last = next;
  };
  for (const { pick, next } of steps) {
    at += 86_400_000;
    const possible: (RequestMove | "amend")[] = [
      ...requestFlow.moves(status),
      ...(status === "PUBLISHED" ? ["amend" as const] : []),
    ];
    const move = possible[pick % Math.max(1, possible.length)];
    if (!move) break;
    if (move !== "amend") {
      status = requestFlow.after(status, move);
      moves.push({ move, at: new Date(at) });
    }
    if (move === "amend" || move === "publish") keep(next);
  }
  return { editions, contents, moves };
});

const firm = { id: leaf, name: "Ningbo Flask Co", countryCode: "CN", url: "https://example.org/en/suppliers/flask" };

const history = fc.record<History>({
  requestId: fc.uuid(),
  number: fc.constant("RFQ-2026-000123"),
  buyer: fc.constantFrom(null, { name: "Nairobi Homeware Ltd", countryCode: "KE" }),
  editions: fc.constant([]),
  contents: fc.constant(new Map()),
  moves: fc.constant([]),
  offers: fc.array(fc.record({ round: fc.constantFrom(1, 2), withdrawnAt: fc.constantFrom(null, new Date(0)) })),
  awards: fc.subarray([
    { position: 1, quantity: "2000.000", quotationId: "a", firm },
    { position: 2, quantity: "5", quotationId: "b", firm: null },
    { position: 3, quantity: "5", quotationId: "a", firm },
  ]),
  categories: fc.constant(new Map([[leaf, { slug: "flasks", name: "Flasks", url: "https://example.org/en/categories/flasks" }]])),
});

const told = fc.tuple(history, walk).map(([made, course]): History => ({ ...made, ...course }));

const releasesOf = (one: History): Release[] => stagesOf(one).flatMap((stage) => releaseOf(one, stage) ?? []);
const processesOf = (one: History) => [...Map.groupBy(releasesOf(one), ({ ocid }) => ocid).entries()];

/** What is wanted in the end, item by item, as far as it can be taken back. */
const stated = (release: Release | undefined) => ({
  status: release?.tender.status,
  endDate: release?.tender.contractPeriod?.endDate ?? null,
  items: (release?.tender.items ?? [])
    .filter(({ quantity }) => quantity !== 0)
    .map(({ id, description, classification, quantity, unit }) => ({
      id,
      description,
      hsCode: classification?.id ?? null,
      quantity: quantity ?? null,
      price: unit?.value?.amount ?? null,
    }))
    .toSorted((one, other) => one.id.localeCompare(other.id)),
});

function merged(compiled: unknown) {
  const text = JSON.stringify(compiled);
  expect(text).not.toContain(":null");
  return stated(JSON.parse(text));
}

describe("releases of any course a request can take", () => {
  it("are valid OCDS 1.1, each by itself, in packages and in records", () => {
    fc.assert(
      fc.property(told, (one) => {
        const releases = releasesOf(one);
        for (const release of releases) expect(faultsOfOcds("Release", release)).toEqual([]);
        if (releases.length === 0) return;
        const next = { next: "/api/v1/ocds/releases?after=1" };
        expect(faultsOfOcds("ReleasePackage", releasePackage("/api/v1/ocds/releases", releases, next))).toEqual([]);
        for (const [ocid, all] of processesOf(one)) expect(faultsOfOcds("RecordPackage", recordPackage(ocid, all))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("begin with one tender, have ids and dates of their own in order, and name only parties that are there", () => {
    fc.assert(
      fc.property(told, (one) => {
        for (const [, releases] of processesOf(one)) {
          expect(releases.map(({ tag }) => tag.includes("tender")).indexOf(true)).toBe(0);
          expect(releases.filter(({ tag }) => tag.includes("tender"))).toHaveLength(1);
          expect(new Set(releases.map(({ id }) => id)).size).toBe(releases.length);
          expect(releases.map(({ date }) => date)).toEqual(releases.map(({ date }) => date).toSorted());
          for (const { parties, buyer, awards = [] } of releases) {
            const known = parties.map(({ id, name }) => `${id} ${name}`);
            const named = [buyer, ...awards.flatMap(({ suppliers }) => suppliers)].map(({ id, name }) => `${id} ${name}`);
            expect(known).toEqual(expect.arrayContaining(named));
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("merge into what holds in the end: a line that was taken off is wanted no more, a term that was dropped is gone", () => {
    fc.assert(
      fc.property(told, (one) => {
        for (const [, releases] of processesOf(one)) expect(merged(compile(releases))).toEqual(stated(releases.at(-1)));
      }),
      { numRuns: 150 },
    );
  });

  it("never hold the note, an offer's price or who the buyer is as a person", () => {
    fc.assert(
      fc.property(told, (one) => {
        const text = JSON.stringify(releasesOf(one));
        expect(text).not.toMatch(/Asha|254 700|unitPrice/);
        expect(
          releasesOf(one)
            .flatMap(({ awards = [] }) => awards)
            .every((award) => !("value" in award)),
        ).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe("ids", () => {
  it("are read back as they were written, of our prefix only", () => {
    const prefix = "ocds-213czf";
    for (const round of [1, 2]) {
      const process = { number: "RFQ-2026-000123", round };
      const ocid = ocidOf(prefix, process);
      expect(readOcid(prefix, ocid)).toEqual(process);
      expect(readReleaseId(prefix, `${ocid}-e12`)).toEqual({ ...process, suffix: "e12" });
      expect(readReleaseId(prefix, `${ocid}-award`)).toEqual({ ...process, suffix: "award" });
      expect(readOcid("ocds-abcdef", ocid)).toBeNull();
      expect(readReleaseId(prefix, ocid)).toBeNull();
    }
  });
});

it("writes amounts only in currencies that OCDS knows", () => {
  const known = currencies.map(({ code }) => code).filter((code) => !unknownCurrencies.has(code));
  expect(known.filter((code) => !ocdsCurrencies.includes(code))).toEqual([]);
});
