import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { ask, isOwnSite, makePerson, type Person, pageOf, ringFor } from "./people.ts";

test.skip(!isOwnSite(), "needs the database of the journeys' own site");
test.setTimeout(240_000);

type Words = {
  begin: string;
  save: string;
  seen: string;
  send: string;
  sent: string;
  sealed: string;
  currency: string;
  incoterm: string;
  place: string;
  leadTime: string;
  from: string;
  price: string;
  noBid: string;
  decide: string;
  why: string;
  best: string;
  award: string;
  awarded: string;
  won: string;
  lost: string;
  score: string;
  lowest: string;
  unknown: string;
  freight: string;
  main: string;
  insurance: string;
  papers: string;
};

const words: Record<"en" | "zh", Words> = {
  en: {
    begin: "Begin a quotation",
    save: "Save and check",
    seen: "I have seen the points above",
    send: "Send the quotation",
    sent: "Sent. The buyer has been told.",
    sealed: "Sealed until the deadline",
    currency: "Currency",
    incoterm: "Delivery term (Incoterms 2020)",
    place: "Named place",
    leadTime: "Lead time in days",
    from: "From quantity",
    price: "Unit price",
    noBid: "We do not offer this",
    decide: "Decide",
    why: "Why?",
    best: "Best price",
    award: "Decide and tell everybody",
    awarded: "Decided. Everybody who quoted has been told.",
    won: "You won",
    lost: "Not taken this time",
    score: "Score sheet",
    lowest: "Lowest",
    unknown: "unknown",
    freight: "Costs on the way",
    main: "Main carriage",
    insurance: "Insurance",
    papers: "Papers",
  },
  zh: {
    begin: "开始报价",
    save: "保存并检查",
    seen: "以上各点我已看过",
    send: "发出报价",
    sent: "已发出，并已通知买家。",
    sealed: "截止前密封",
    currency: "币种",
    incoterm: "贸易术语（Incoterms 2020）",
    place: "指定地点",
    leadTime: "交货期（天）",
    from: "起订数量",
    price: "单价",
    noBid: "不报这一行",
    decide: "作决定",
    why: "原因",
    best: "价格最优",
    award: "确定并通知各方",
    awarded: "已决定，并已通知所有报价方。",
    won: "您已中选",
    lost: "这次未被采用",
    score: "评分表",
    lowest: "最低",
    unknown: "未知",
    freight: "途中费用",
    main: "主运费",
    insurance: "保险费",
    papers: "附件",
  },
};

async function publishedRequest(buyer: Person, visibility: string): Promise<string> {
  const id = randomUUID();
  await ask(
    `insert into "PurchaseRequest" (id, number, "buyerId", status, visibility, "isSealed", title, language, "countryCode", incoterm, place,
       currency, "paymentTerms", "deadlineAt", "timeZone", "publishedAt", "submittedAt", edition, weights, "updatedAt")
     values ($1::uuid, 'RFQ-J-' || left($1::uuid::text, 8), $2, 'PUBLISHED', $3::"RequestVisibility", true, 'Thermos and lids', 'en', 'KE', 'CIF', 'Mombasa',
       'USD', '{}', now() + interval '1 day', 'Africa/Nairobi', now(), now(), 1,
       '[{"criterion":"price","weight":70},{"criterion":"leadTime","weight":30}]', now())`,
    [id, buyer.userId, visibility],
  );
  for (const [position, item] of [
    [1, "Thermos 500 ml"],
    [2, "Spare lid"],
  ]) {
    await ask(
      `insert into "RequestLine" (id, "requestId", position, item, quantity, "unitCode", certificates) values ($1, $2, $3, $4, 1000, 'H87', '{}')`,
      [randomUUID(), id, position, item],
    );
  }
  return id;
}

type Offer = {
  currency: string;
  incoterm: string;
  place: string;
  days: string;
  prices: (string | null)[];
  main?: string;
  insurance?: string;
  paper?: string;
};

async function sendOffer(page: Page, t: Words, address: string, offer: Offer) {
  await page.goto(address);
  await page.getByRole("button", { name: t.begin }).click();
  for (const [at, price] of offer.prices.entries()) {
    const line = page.locator(`#line-${at + 1}`);
    if (price === null) await line.getByRole("radio", { name: t.noBid }).check();
    else await line.getByLabel(t.price).first().fill(price);
  }
  await page.getByLabel(t.currency, { exact: true }).selectOption(offer.currency);
  await page.getByLabel(t.incoterm).selectOption(offer.incoterm);
  await page.getByLabel(t.place, { exact: true }).fill(offer.place);
  await page.getByLabel(t.leadTime).fill(offer.days);
  if (offer.main) {
    await page.getByText(t.freight, { exact: true }).click();
    await page.getByLabel(t.main, { exact: true }).fill(offer.main);
    await page.getByLabel(t.insurance, { exact: true }).fill(offer.insurance ?? "");
  }
  if (offer.paper) {
    const file = { name: `${offer.paper}.pdf`, mimeType: "application/pdf", buffer: Buffer.from(`%PDF-1.7\n${offer.paper}\n`) };
    await page.getByLabel(t.papers).setInputFiles(file);
  }
  await page.getByRole("button", { name: t.save }).click();
  const seen = page.getByRole("checkbox", { name: t.seen });
  await expect(page.getByRole("button", { name: t.send })).toBeVisible();
  if (await seen.isVisible()) await seen.check();
  await page.getByRole("button", { name: t.send }).click();
  await expect(page.getByText(t.sent)).toBeVisible();
}

for (const locale of ["en", "zh"] as const) {
  const t = words[locale];
  test(`sealed offers in three currencies are opened, compared and awarded by line, in ${locale}`, async ({
    browser,
    baseURL,
  }) => {
    const origin = baseURL ?? "";
    const buyer = await makePerson({ locale });
    const sellers = await Promise.all([1, 2, 3].map(() => makePerson({ locale, kind: "MANUFACTURER", companyRole: "OWNER" })));
    const requestId = await publishedRequest(buyer, "PUBLIC");
    const address = `/${locale}/supplier/requests/${requestId}/quote`;
    const offers: Offer[] = [
      { currency: "USD", incoterm: "CIF", place: "Mombasa", days: "30", prices: ["2.10", "0.40"], paper: "data-sheet" },
      { currency: "CNY", incoterm: "FOB", place: "Ningbo", days: "20", prices: ["14.10", "2.90"], main: "600", insurance: "50" },
      { currency: "EUR", incoterm: "FOB", place: "Ningbo", days: "45", prices: ["1.20", null] },
    ];
    const pages: Page[] = [];
    for (const [at, offer] of offers.entries()) {
      const page = await pageOf(browser, sellers[at] as Person, origin);
      await sendOffer(page, t, address, offer);
      pages.push(page);
    }

    const desk = await pageOf(browser, buyer, origin);
    await desk.goto(`/${locale}/buyer/requests/${requestId}/offers`);
    await expect(desk.getByText(t.sealed)).toBeVisible();
    const [first] = await ask<{ id: string }>(`select id from "Quotation" where "requestId" = $1 limit 1`, [requestId]);
    expect((await desk.goto(`/${locale}/buyer/requests/${requestId}/offers/${first?.id}`))?.status()).toBe(404);

    await ask(`update "PurchaseRequest" set "deadlineAt" = now() where id = $1`, [requestId]);
    await ringFor("request.sweep");
    const statusOf = async () =>
      (await ask<{ status: string }>(`select status from "PurchaseRequest" where id = $1`, [requestId]))[0]?.status;
    await expect.poll(statusOf, { timeout: 180_000, intervals: [1_000] }).toBe("EVALUATING");

    await desk.goto(`/${locale}/buyer/requests/${requestId}/offers`);
    const table = desk.getByRole("table").first();
    await expect(table.getByText("$2,500.00").first()).toBeVisible();
    await expect(table.getByText(t.unknown).first()).toBeVisible();
    await expect(table.getByText(t.lowest)).toHaveCount(1);

    const winner = sellers[0]?.name.replace("Person", "Firm") ?? "";
    await table.getByRole("link", { name: winner }).click();
    const paper = await desk.getByRole("link", { name: "data-sheet.pdf" }).getAttribute("href");
    expect(await (await desk.request.get(paper ?? "")).text()).toContain("data-sheet");
    await desk.goBack();

    await desk.getByRole("link", { name: t.decide, exact: true }).click();
    const names = sellers.map(({ name }) => name.replace("Person", "Firm"));
    await desk
      .locator("fieldset")
      .nth(0)
      .getByRole("radio", { name: new RegExp(names[1] ?? "") })
      .check();
    await desk
      .locator("fieldset")
      .nth(1)
      .getByRole("radio", { name: new RegExp(names[0] ?? "") })
      .check();
    await desk.getByRole("combobox", { name: t.why }).selectOption({ label: t.best });
    await desk.getByRole("button", { name: t.award }).click();
    await expect(desk.getByText(t.awarded)).toBeVisible();

    for (const [at, said] of [t.won, t.won, t.lost].entries()) {
      const page = pages[at] as Page;
      await page.reload();
      await expect(page.getByText(said)).toBeVisible();
      await expect(page.getByRole("heading", { name: t.score })).toBeVisible();
    }
  });
}

test("a firm that may not see a request finds nothing", async ({ browser, baseURL }) => {
  const [buyer, seller] = await Promise.all([makePerson(), makePerson({ kind: "MANUFACTURER", companyRole: "OWNER" })]);
  const requestId = await publishedRequest(buyer, "INVITED");
  const page = await pageOf(browser, seller, baseURL ?? "");
  expect((await page.goto(`/en/supplier/requests/${requestId}/quote`))?.status()).toBe(404);
  expect((await page.goto(`/en/supplier/requests/no-such-thing/quote`))?.status()).toBe(404);
  expect((await page.goto(`/en/buyer/requests/${requestId}/offers`))?.status()).toBe(404);
});
