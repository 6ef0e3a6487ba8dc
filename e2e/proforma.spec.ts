import { createHash, randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "./fixtures.ts";
import { ask, isOwnSite, makePerson, type Person, pageOf } from "./people.ts";

test.skip(!isOwnSite(), "needs the database of the journeys' own site");
test.setTimeout(180_000);

const words = {
  en: {
    best: "Best price",
    why: "Why?",
    award: "Decide and tell everybody",
    title: "Pro-forma invoices",
    own: "Pro-forma invoice",
    pdf: "Open the PDF",
    ubl: "Download for your accounting (UBL)",
    hashes: "Check that nothing was changed",
    exportPdf: "Export as PDF",
  },
  zh: {
    best: "价格最优",
    why: "原因",
    award: "确定并通知各方",
    title: "形式发票",
    own: "形式发票",
    pdf: "打开 PDF",
    ubl: "下载供财务系统使用（UBL）",
    hashes: "核对文件未被改动",
    exportPdf: "导出 PDF",
  },
} as const;

type Words = (typeof words)["en" | "zh"];

async function closedRequest(buyer: Person): Promise<string> {
  const id = randomUUID();
  await ask(
    `insert into "PurchaseRequest" (id, number, "buyerId", status, title, language, "countryCode", "destinationCode", incoterm, place, currency,
       "paymentTerms", "deadlineAt", "publishedAt", "submittedAt", "closedAt", edition, "quoteCount", "updatedAt")
     values ($1::uuid, 'RFQ-P-' || left($1::uuid::text, 8), $2, 'EVALUATING', 'Thermos and lids', 'en', 'KE', 'KEMBA', 'FOB', 'Ningbo', 'USD',
       '{}', now(), now() - interval '9 days', now() - interval '9 days', now(), 1, 2, now())`,
    [id, buyer.userId],
  );
  for (const [position, item, hs] of [
    [1, "不锈钢保温杯 500 毫升", "961700"],
    [2, "Spare lid", "392350"],
  ]) {
    await ask(
      `insert into "RequestLine" (id, "requestId", position, item, quantity, "unitCode", "hsCode", certificates) values ($1, $2, $3, $4, 1000, 'H87', $5, '{}')`,
      [randomUUID(), id, position, item, hs],
    );
  }
  return id;
}

const line = (position: number, unitPrice: string) => ({
  position,
  isBid: true,
  breaks: [{ minQuantity: "500", unitPrice }],
  leadTimeDays: null,
  alternative: null,
  remark: null,
  carton: { units: "24", lengthCm: "50", widthCm: "40", heightCm: "20", grossKg: "15" },
});

async function sentOffer(requestId: string, seller: Person, prices: [string, string]): Promise<string> {
  const id = randomUUID();
  const validUntil = new Date(Date.now() + 40 * 86_400_000);
  const content = {
    edition: 1,
    currency: "USD",
    incoterm: "FOB",
    place: "Ningbo",
    validUntil: validUntil.toISOString().slice(0, 10),
    leadTimeDays: 30,
    paymentTerms: ["TT"],
    note: null,
    sample: { price: null, days: null },
    freight: {},
    lines: [line(1, prices[0]), line(2, prices[1])],
  };
  await ask(
    `insert into "Quotation" (id, number, "requestId", "companyId", status, "currentVersion", "validUntil", "liveKey", "createdBy", "submittedAt", "updatedAt")
     values ($1::uuid, 'Q-P-' || left($1::uuid::text, 8), $2::uuid, $3::uuid, 'SUBMITTED', 1, $4, $2::text || ':' || $3::text, 'system:journey', now(), now())`,
    [id, requestId, seller.companyId, validUntil],
  );
  await ask(
    `insert into "QuotationVersion" ("quotationId", version, content, hash, "createdBy") values ($1, 1, $2, repeat('0', 64), 'system:journey')`,
    [id, JSON.stringify(content)],
  );
  return id;
}

async function award(desk: Page, t: Words, address: string, firms: string[]) {
  await desk.goto(`${address}/award`);
  for (const [at, firm] of firms.entries()) {
    await desk
      .locator("fieldset")
      .nth(at)
      .getByRole("radio", { name: new RegExp(firm) })
      .check();
  }
  await desk.getByRole("combobox", { name: t.why }).selectOption({ label: t.best });
  await desk.getByRole("button", { name: t.award }).click();
}

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const textOf = async (bytes: Buffer) =>
  (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })).text;

/** The file behind a link, as this person's browser gets it. */
async function opened(page: Page, name: string, at: number): Promise<Buffer> {
  const href = await page.getByRole("link", { name }).nth(at).getAttribute("href");
  const answer = await page.request.get(href ?? "");
  expect(answer.status()).toBe(200);
  return answer.body();
}

for (const locale of ["en", "zh"] as const) {
  const t = words[locale];
  test(`an award by line becomes a pro-forma invoice for each winner, which both sides open, in ${locale}`, async ({
    browser,
    baseURL,
  }) => {
    const origin = baseURL ?? "";
    const buyer = await makePerson({ locale });
    const sellers = await Promise.all([1, 2].map(() => makePerson({ locale, kind: "MANUFACTURER", companyRole: "OWNER" })));
    const requestId = await closedRequest(buyer);
    const [one = "", other = ""] = await Promise.all(
      sellers.map((seller, at) => sentOffer(requestId, seller, at === 0 ? ["2.155", "9"] : ["9", "0.405"])),
    );
    const address = `/${locale}/buyer/requests/${requestId}`;
    const desk = await pageOf(browser, buyer, origin);
    const names = sellers.map(({ name }) => name.replace("Person", "Firm"));
    await award(desk, t, address, names);

    const part = desk.getByRole("region", { name: t.title, exact: true });
    await expect(part.getByRole("link", { name: t.pdf })).toHaveCount(2, { timeout: 60_000 });
    const at = (await part.getByRole("heading", { level: 3 }).allTextContents()).indexOf(names[0] ?? "");
    const [pdf, ubl] = [await opened(desk, t.pdf, at), await opened(desk, t.ubl, at)];
    await part.getByText(t.hashes).nth(at).click();
    await expect(part.getByText(sha256(pdf))).toBeVisible();
    await expect(part.getByText(sha256(ubl))).toBeVisible();
    const text = await textOf(pdf);
    for (const said of [
      "形式发票",
      "Pro-forma invoice",
      "不锈钢保温杯 500 毫升",
      names[0] ?? "",
      buyer.name,
      "USD 2,155.00",
      sha256(ubl),
    ])
      expect(text).toContain(said);
    expect(text).not.toContain("Spare lid");
    expect(ubl.toString()).toContain('<cbc:PayableAmount currencyID="USD">2155.00</cbc:PayableAmount>');
    expect(ubl.toString()).toContain(">325</cbc:InvoiceTypeCode>");

    const seller = await pageOf(browser, sellers[0] as Person, origin);
    await seller.goto(`/${locale}/supplier/quotations/${one}`);
    await expect(seller.getByRole("heading", { name: t.own, exact: true })).toBeVisible();
    expect(sha256(await opened(seller, t.pdf, 0))).toBe(sha256(pdf));
    expect(sha256(await opened(seller, t.ubl, 0))).toBe(sha256(ubl));

    const comparison = await opened(desk, t.exportPdf, 0);
    expect(await textOf(comparison)).toContain(names[1]);

    const strangers = [sellers[1] as Person, await makePerson({ roles: ["ORGANIZER"] }), await makePerson()];
    for (const stranger of strangers) {
      const page = await pageOf(browser, stranger, origin);
      for (const door of [`/${locale}/supplier/quotations/${one}/proforma`, `${address}/offers/${one}/proforma`])
        expect((await page.request.get(door)).status()).toBe(404);
    }
    expect((await seller.request.get(`/${locale}/supplier/quotations/${other}/proforma`)).status()).toBe(404);
    const visitor = await pageOf(browser, null, origin);
    const answer = await visitor.request.get(`/${locale}/supplier/quotations/${one}/proforma`, { maxRedirects: 0 });
    expect([303, 307]).toContain(answer.status());
  });
}
