import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RequestStatus, requestFlow, requestMoves, requestStatuses } from "#lib/rfq/status";
import { changesBetween, readChanges } from "./diff.ts";
import { requestFields } from "./fields.ts";
import { type BuyerEvidence, gradeOf, gradeParts, gradeTips, gradeWorth } from "./grade.ts";
import { missingIn } from "./hints.ts";
import { isSent, saveRequestInput, slugOfAddress } from "./input.ts";
import { emptyLine } from "./line.ts";
import { contentOf, plainDecimal, type RequestRecord, requestCriteria } from "./record.ts";
import { recordOfFields, redrawn, rowsOf, valuesOfRecord, withLine, withoutLine } from "./typed.ts";
import { instantOf, isZone, momentIn, wallTime } from "./zone.ts";

const now = new Date("2026-11-23T12:00:00Z");
const record = (fields: Partial<RequestRecord> = {}): RequestRecord => ({
  title: "Cups",
  note: "",
  language: "en",
  countryCode: "KE",
  destinationCode: null,
  incoterm: "FOB",
  place: "Ningbo",
  currency: null,
  paymentTerms: [],
  deliverFrom: null,
  deliverTo: null,
  deadlineAt: "2026-12-01T12:00:00.000Z",
  timeZone: "Africa/Nairobi",
  visibility: "PUBLIC",
  isSealed: false,
  isBuyerNamed: false,
  isOpenData: false,
  quoteCap: 10,
  weights: [],
  lines: [{ ...emptyLine("Cup"), quantity: "500", categoryId: "019aaaaa-0000-7000-8000-000000000000" }],
  ...fields,
});
const [line] = record().lines;
const missing = (fields: Partial<RequestRecord>, invited = 0) =>
  missingIn(record(fields), { now, invited }).map(({ field, key }) => `${field}:${key}`);

describe("what is missing before suppliers are asked", () => {
  it.each<[string, Partial<RequestRecord>, string[]]>([
    ["nothing", {}, []],
    ["a line", { lines: [] }, ["lines.0.item:lineNeeded"]],
    [
      "a name and a quantity",
      { lines: [line ?? emptyLine(""), emptyLine("")] },
      ["lines.1.item:itemNeeded", "lines.1.quantity:quantityNeeded"],
    ],
    ["a term", { incoterm: null }, ["incoterm:incotermNeeded"]],
    ["its place", { place: null }, ["place:placeNeeded"]],
    ["a port for a term of the sea", { incoterm: "CIF", place: "Zurich" }, ["place:portNeeded"]],
    ["no port for another", { incoterm: "DAP", place: "Zurich" }, []],
    ["a deadline", { deadlineAt: null }, ["deadline:deadlineNeeded"]],
    ["24 hours less a second", { deadlineAt: "2026-11-24T11:59:59.000Z" }, ["deadline:deadlineSoon"]],
    ["24 hours", { deadlineAt: "2026-11-24T12:00:00.000Z" }, []],
    ["180 days", { deadlineAt: "2027-05-22T12:00:00.000Z" }, []],
    ["180 days and a second", { deadlineAt: "2027-05-22T12:00:01.000Z" }, ["deadline:deadlineFar"]],
    ["an order of days", { deliverFrom: "2027-03-02", deliverTo: "2027-03-01" }, ["deliverTo:deliverOrder"]],
    ["delivery after the deadline", { deliverTo: "2026-12-01" }, ["deliverTo:deliverEarly"]],
    ["delivery within two years", { deliverTo: "2029-01-01" }, ["deliverTo:deliverFar"]],
    ["a currency to a price", { lines: [{ ...(line ?? emptyLine("")), targetPrice: "1" }] }, ["currency:currencyNeeded"]],
    ["weights of 100", { weights: [{ criterion: "price", weight: 99 }] }, ["weights.price:weightsSum"]],
    ["somebody invited", { visibility: "INVITED" }, ["visibility:inviteNeeded"]],
  ])("%s", (_, fields, expected) => expect(missing(fields)).toEqual(expected));

  it("needs no more invitations than one", () => expect(missing({ visibility: "INVITED" }, 1)).toEqual([]));
});

describe("time zones", () => {
  it.each([
    ["2027-03-28T02:30", "Europe/Berlin", "2027-03-28T01:30:00.000Z"],
    ["2026-10-25T02:30", "Europe/Berlin", "2026-10-25T00:30:00.000Z"],
    ["2026-12-01T17:00", "Asia/Shanghai", "2026-12-01T09:00:00.000Z"],
    ["2026-12-01T17:00", "Asia/Kathmandu", "2026-12-01T11:15:00.000Z"],
    ["2026-11-01T01:30", "America/New_York", "2026-11-01T05:30:00.000Z"],
    ["2027-03-14T02:30", "America/New_York", "2027-03-14T07:30:00.000Z"],
  ])("%s in %s", (wall, zone, instant) => expect(instantOf(wall, zone)?.toISOString()).toBe(instant));

  it.each([
    ["2026-02-30T10:00", "UTC"],
    ["tomorrow", "UTC"],
    ["2026-12-01T17:00", "Mars/Olympus"],
  ])("no time: %s in %s", (wall, zone) => expect(instantOf(wall, zone)).toBeNull());

  it("finds back every instant from how clocks show it, wherever and whenever, but the hour that is shown twice", () => {
    const zones = Intl.supportedValuesOf("timeZone");
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2036, 0, 1) / 60_000 }),
        fc.constantFrom(...zones),
        (minute, zone) => {
          const instant = new Date(minute * 60_000);
          const found = instantOf(wallTime(instant, zone), zone);
          const apart = instant.getTime() - (found?.getTime() ?? Number.NaN);
          expect(wallTime(found ?? now, zone)).toBe(wallTime(instant, zone));
          expect(apart).toBeGreaterThanOrEqual(0);
          expect(apart).toBeLessThanOrEqual(3 * 3_600_000);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("tells a moment in words with its zone", () => {
    expect(isZone("UTC")).toBe(true);
    expect(momentIn("en", now, "Asia/Shanghai")).toContain("23 November 2026");
    expect(momentIn("zh", now, "Asia/Shanghai")).toContain("20:00");
  });
});

describe("the grade", () => {
  const evidence = { hasConfirmedMail: true, hasFirm: true, verificationLevel: 4 };

  it("is worth a hundred in all", () => expect(gradeParts.reduce((sum, part) => sum + gradeWorth[part], 0)).toBe(100));

  it("gives three stars for all that can be said, and none for nothing", () => {
    const full = record({
      currency: "USD",
      destinationCode: "NGLOS",
      deliverTo: "2027-03-01",
      paymentTerms: ["LC"],
      note: "For a chain of thirty-eight home stores in the south of the country.",
      lines: [
        {
          ...(line ?? emptyLine("")),
          specification: "Double wall, 18/8 steel, powder coated, logo by laser, gift box.",
          targetPrice: "2.5",
          hsCode: "961700",
        },
      ],
    });
    expect(gradeOf(full, 1, evidence)).toMatchObject({ grade: 3, points: 100 });
    expect(gradeTips(gradeOf(full, 1, evidence))).toEqual([]);
    const bare = record({ lines: [], incoterm: null, place: null });
    expect(gradeOf(bare, 0, { hasConfirmedMail: false, hasFirm: false, verificationLevel: 0 })).toMatchObject({
      grade: 0,
      points: 0,
    });
  });

  it("never falls by saying more or by better evidence", () => {
    const more = fc.record({
      hasConfirmedMail: fc.boolean(),
      hasFirm: fc.boolean(),
      verificationLevel: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(more, fc.integer({ min: 0, max: 3 }), (buyer: BuyerEvidence, files) => {
        const less = gradeOf(record(), files, buyer);
        const richer = gradeOf(record({ destinationCode: "NGLOS", paymentTerms: ["LC"] }), files + 1, {
          ...buyer,
          hasFirm: true,
          verificationLevel: 4,
        });
        expect(richer.points).toBeGreaterThanOrEqual(less.points);
        expect(richer.grade).toBeGreaterThanOrEqual(less.grade);
      }),
    );
  });
});

describe("fields as people type them", () => {
  const quantityOf = (text: string) =>
    requestFields.lines.safeParse([{ position: "1", quantity: text }]).data?.[0]?.quantity ?? null;
  it.each([
    ["20,000", "20000"],
    ["20 000", "20000"],
    ["1,5", "1.5"],
    ["007.50", "7.5"],
    ["0.125", "0.125"],
    ["a lot", null],
    ["0", null],
    ["-5", null],
    ["1e9", null],
    ["0.1234", null],
    ["99999999999999", null],
  ])("%s", (text, quantity) => expect(quantityOf(text)).toBe(quantity));

  it("knows ports by name and refuses what is no term", () => {
    expect(requestFields.destinationCode.parse("Lagos")).toBe("NGLOS");
    expect(requestFields.destinationCode.safeParse("Nowhere-on-Sea").success).toBe(false);
    expect(requestFields.incoterm.safeParse("DDU").success).toBe(false);
    expect(requestFields.timeZone.safeParse("Mars/Olympus").success).toBe(false);
    expect(requestFields.quoteCap.safeParse("21").success).toBe(false);
  });

  it("tells a form that is sent from one that is drawn anew", () => {
    const about = { requestId: crypto.randomUUID(), version: "3" };
    const anew = saveRequestInput.parse({ ...about, intent: "drop12", quoteCap: "lots" });
    expect(isSent(anew)).toBe(false);
    expect(saveRequestInput.safeParse({ ...about, intent: "save", quoteCap: "lots" }).success).toBe(false);
    expect(saveRequestInput.safeParse({ ...about, intent: "publish", countryCode: "KE" }).success).toBe(false);
    expect(isSent(saveRequestInput.parse({ ...about, intent: "submit", countryCode: "KE" }))).toBe(true);
    expect(saveRequestInput.safeParse({ ...about, intent: "save", countryCode: "KE", status: "PUBLISHED" }).success).toBe(false);
  });

  it("finds the firm in the address of its page", () => {
    expect(slugOfAddress("https://www.example.com/en/suppliers/blue-kettle?x=1")).toBe("blue-kettle");
    expect(slugOfAddress(" blue-kettle ")).toBe("blue-kettle");
  });
});

it("adds and removes lines of a form without touching the others", () => {
  const values = valuesOfRecord(record({ lines: [...record().lines, { ...emptyLine("Lid"), position: 2 }] }));
  const more = redrawn(values, "add");
  expect(more).toEqual(withLine(values));
  expect([rowsOf(more), more["lines.2.position"]]).toEqual([[0, 1, 2], "3"]);
  const less = redrawn(more, "drop0");
  expect(less).toEqual(withoutLine(more, 0));
  expect([rowsOf(less), less["lines.1.item"]]).toEqual([[1, 2], "Lid"]);
  expect(redrawn(values, "check")).toBe(values);
});

it("leaves out lines in which nothing stands, and weights of nothing", () => {
  const shape = Object.entries(requestFields).map(([name, schema]) => {
    const given = {
      countryCode: "KE",
      lines: [{ position: "1" }, { position: "2", item: "Cup" }],
      weights: { price: "100", payment: "0" },
    };
    return [name, schema.parse(Object(given)[name])];
  });
  const read = recordOfFields(Object.fromEntries(shape));
  expect(read.lines).toMatchObject([{ position: 2, item: "Cup" }]);
  expect(read.weights).toEqual([{ criterion: "price", weight: 100 }]);
});

it("names what changed between editions by term and by line", () => {
  const before = contentOf(record());
  const after = contentOf(
    record({
      place: "Shanghai",
      lines: [
        { ...(line ?? emptyLine("")), quantity: "600" },
        { ...emptyLine("Lid"), position: 3 },
      ],
    }),
  );
  expect(changesBetween(before, before)).toEqual([]);
  expect(changesBetween(before, after).map(({ field }) => field)).toEqual(["place", "lines.1.quantity", "lines.3"]);
  expect(readChanges(JSON.parse(JSON.stringify(changesBetween(before, after))))).toHaveLength(3);
  expect(readChanges([{ no: 1 }, null, "x"])).toEqual([]);
});

it("writes decimals without needless zeros", () => {
  expect(["20.500", "20.000", "200", "0.5"].map(plainDecimal)).toEqual(["20.5", "20", "200", "0.5"]);
  expect(new Set(requestCriteria).size).toBe(requestCriteria.length);
});

describe("states", () => {
  it("ends where nothing more can happen, and is asked again only from two of them", () => {
    const ends = requestStatuses.filter((status) => requestFlow.moves(status).length === 0);
    expect(ends).toEqual(["REFUSED", "AWARDED", "CANCELLED", "WITHDRAWN"]);
    expect(requestStatuses.filter((status) => requestFlow.moves(status).includes("republish"))).toEqual([
      "UNSUCCESSFUL",
      "EXPIRED",
    ]);
  });

  it("never comes to PUBLISHED but through the staff, whatever is tried", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...requestMoves), { maxLength: 30 }), (moves) => {
        let status: RequestStatus = "DRAFT";
        for (const move of moves) {
          const before = status;
          try {
            status = requestFlow.after(status, move);
          } catch {
            continue;
          }
          if (status === "PUBLISHED") expect([before, move]).toEqual(["SUBMITTED", "publish"]);
        }
      }),
    );
  });
});
