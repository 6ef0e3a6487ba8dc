import { beforeAll, describe, expect, test } from "vitest";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { offerContent } from "#lib/quotation/schema/content";
import { offerHash } from "#lib/quotation/sealing";
import { listPublicRequests } from "#lib/rfq/queries/public-list";
import { missingIn } from "#lib/rfq/schema/hints";
import { publicList } from "#lib/rfq/schema/public-list";
import { loadTaxonomy } from "#lib/taxonomy/bulk";
import { isHsCode } from "#lib/taxonomy/reference/hs";
import { isKnown } from "#lib/taxonomy/reference/label";
import { makeCompany, makeProduct } from "#lib/testing/factories";
import { readGround } from "./demo.ts";
import { seedLogins } from "./logins.ts";
import { recordOf } from "./request-rows.ts";
import { requestContent, seedRequests } from "./requests.ts";

const { requests } = requestContent();
const stageCount = (stage: string) => requests.filter((one) => one.stage === stage).length;

describe("the purchase requests of the demo", () => {
  test("are fourteen: nine open, three to be compared, one that waits, one draft", () => {
    expect(["open", "evaluating", "waiting", "draft"].map(stageCount)).toEqual([9, 3, 1, 1]);
    expect(new Set(requests.map(({ key }) => key)).size).toBe(14);
  });

  test("name codes of the standards, and what was sent lacks nothing", async () => {
    const lines = requests.flatMap((request) => request.lines.map((line) => ({ ...line, of: request.key })));
    for (const { of, hs, unit, certificates = [] } of lines) {
      expect([of, hs === undefined || isHsCode(hs), isKnown("unit", unit)]).toEqual([of, true, true]);
      expect([of, certificates.filter((code) => !isKnown("certificate", code))]).toEqual([of, []]);
    }
    const today = new Date(Math.floor(Date.now() / 86_400_000) * 86_400_000);
    const ids = new Map(lines.map(({ leaf }) => [leaf, leaf]));
    for (const request of requests.filter(({ stage }) => stage === "open" || stage === "waiting")) {
      const hints = missingIn(recordOf(request, ids, today), { now: new Date(), invited: 0 });
      expect([request.key, hints]).toEqual([request.key, []]);
      expect([request.key, request.payment.filter((code) => !isKnown("paymentTerm", code))]).toEqual([request.key, []]);
    }
  });
});

describe("seeded", () => {
  beforeAll(async () => {
    await loadTaxonomy();
    await makeProduct();
    const ground = await readGround();
    await seedLogins(ground.today);
    const named = requests.flatMap(({ offers = [], questions = [], told = [] }) =>
      [...offers, ...questions, ...told].map(({ firm }) => firm),
    );
    for (const slug of new Set(named)) await makeCompany({ slug });
    await seedRequests(ground, () => undefined);
  });

  test("all are in their leaves, and those for everybody are on the public list", async () => {
    expect(await db.requestLine.count({ where: { categoryId: null } })).toBe(0);
    const { items } = await listPublicRequests(visitor, publicList.parse({}));
    expect(items).toHaveLength(8);
    expect(items.every(({ grade, number }) => grade > 0 && /^RFQ-\d{4}-\d{6}$/.test(number))).toBe(true);
  });

  test("offers in three currencies can be compared, and one request waits for the staff", async () => {
    const compared = await db.purchaseRequest.findMany({ where: { status: "EVALUATING" }, include: { quotations: true } });
    expect(compared.map(({ quoteCount, quotations }) => quoteCount === quotations.length)).toEqual([true, true, true]);
    const versions = await db.quotationVersion.findMany({ select: { content: true, hash: true } });
    const contents = versions.map(({ content }) => offerContent.parse(content));
    expect(versions.map(({ hash }) => hash)).toEqual(contents.map((content) => offerHash({ salt: "", content })));
    expect(new Set(contents.map(({ currency }) => currency))).toEqual(new Set(["USD", "CNY", "EUR"]));
    expect(await db.reviewTask.count({ where: { kind: "REQUEST", closedAt: null } })).toBe(1);
    expect(await db.purchaseRequest.count({ where: { status: "DRAFT", number: null } })).toBe(1);
  });
});
