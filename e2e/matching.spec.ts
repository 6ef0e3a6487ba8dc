import { randomBytes, randomUUID } from "node:crypto";
import { expect, expectAccessible, expectNoSidewaysScrolling, test } from "./fixtures.ts";
import { ask, becomePerson, isOwnSite, makePerson, type Person, pageOf, ringFor } from "./people.ts";
import { type Language, languages, say } from "./words.ts";

const word = (locale: Language, key: string, values = {}) => say(locale, `matching.${key}`, values);
const question = "Is the lid to be of steel or of plastic?";
const answer = "Of steel, brushed.";

type Asked = { requestId: string; title: string; categoryId: string };

/** A supplier with live goods in a category: what the matching looks for. */
async function makeSeller(locale: Language, { categoryId, title }: Omit<Asked, "requestId">): Promise<Person> {
  const seller = await makePerson({ locale, kind: "MANUFACTURER", companyRole: "OWNER" });
  const mark = randomBytes(4).toString("hex");
  await ask(
    `insert into "Product" (id, "companyId", "categoryId", sku, slug, status, "nameEn", "nameZh", "enOrigin", "zhOrigin", moq, "monthlyCapacity",
       "paymentTerms", "firstPublishedAt", "confirmedAt", "updatedAt")
     values ($1, $2, $3, $4, $4, 'LIVE', $5, $5, 'HUMAN', 'HUMAN', 100, 90000, '{}', now() - interval '3 years', now(), now())`,
    [randomUUID(), seller.companyId, categoryId, `journey-${mark}`, title],
  );
  return seller;
}

/** A request that was published just now, as the staff leaves it: the worker tells suppliers within a minute. */
async function publishRequest(
  buyer: Person,
  { categoryId, title, visibility = "PUBLIC" }: Omit<Asked, "requestId"> & { visibility?: string },
) {
  const requestId = randomUUID();
  await ask(
    `insert into "PurchaseRequest" (id, number, "buyerId", status, visibility, title, language, "categoryId", "countryCode", "destinationCode",
       incoterm, place, currency, "paymentTerms", "deadlineAt", "publishedAt", "submittedAt", edition, "nextWaveAt", "updatedAt")
     values ($1, $2, $3, 'PUBLISHED', $4::"RequestVisibility", $5, 'en', $6, 'KE', 'KEMBA', 'CIF', 'Mombasa', 'USD', '{}',
       now() + interval '9 days', now(), now(), 1, now(), now())`,
    [requestId, `RFQ-${requestId.slice(0, 8)}`, buyer.userId, visibility, title, categoryId],
  );
  await ask(
    `insert into "RequestLine" (id, "requestId", position, item, quantity, "categoryId", certificates) values ($1, $2, 1, $3, 2000, $4, '{}')`,
    [randomUUID(), requestId, title, categoryId],
  );
  return requestId;
}

/** A leaf in which hardly anybody sells: whoever does is told first. */
async function quietCategory(): Promise<string> {
  const [leaf] = await ask<{ id: string }>(
    `select c.id from "Category" c where c."parentId" is not null
     order by (select count(*) from "Product" p where p."categoryId" = c.id), random() limit 1`,
  );
  return leaf?.id ?? "";
}

const isTold = async (requestId: string, { companyId }: Person) =>
  (await ask(`select 1 from "RequestPlace" where "requestId" = $1 and "companyId" = $2`, [requestId, companyId])).length > 0;

test.beforeEach(() => test.skip(!isOwnSite(), "needs people in the database of the journeys' own site"));

for (const locale of languages) {
  test(`a request reaches a supplier, who asks without a name, and all read the answer in ${locale}`, async ({
    page,
    context,
    browser,
    origin,
  }) => {
    test.slow();
    const title = `Vorn${randomBytes(4).toString("hex")}`;
    const goods = { categoryId: await quietCategory(), title };
    const [buyer, seller, other] = [
      await makePerson({ locale }),
      await makeSeller(locale, goods),
      await makeSeller(locale, goods),
    ];
    const requestId = await publishRequest(buyer, goods);
    await becomePerson(context, seller, origin);

    await test.step("the worker tells both, with reasons", async () => {
      await ringFor("request.waves");
      await expect.poll(() => isTold(requestId, seller), { timeout: 100_000, intervals: [1_000] }).toBe(true);
      await page.goto(`/${locale}/supplier/requests`);
      const card = page.getByRole("listitem").filter({ hasText: title });
      await expect(card.getByText(word(locale, "firmReason.category"))).toBeVisible();
      await expect(card.getByText(word(locale, "places", { left: 10, cap: 10 }))).toBeVisible();
      await expectNoSidewaysScrolling(page);
      await expectAccessible(page);
    });

    await test.step("the request says why, and takes a question that does not say who asks", async () => {
      await page.getByRole("link", { name: title }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
      await expect(page.getByText(word(locale, "part.category"), { exact: true })).toBeVisible();
      const field = page.getByLabel(word(locale, "ask"));
      await field.fill("Please write to sales@kettle.example about the lid");
      await page.getByRole("button", { name: word(locale, "askSend") }).click();
      await expect(field).toHaveValue(/sales@kettle/);
      await expect(page.getByText(say(locale, "faults.questionNamesYou"))).toBeVisible();
      await field.fill(question);
      await page.getByRole("button", { name: word(locale, "askSend") }).click();
      await expect(page.getByText(word(locale, "asked"))).toBeVisible();
      await expect(page.getByText(word(locale, "waiting"))).toBeVisible();
      await page.evaluate(() => scrollTo(0, 0));
      await expectNoSidewaysScrolling(page);
      await expectAccessible(page);
    });

    await test.step("the buyer reads it without a name and answers", async () => {
      const desk = await pageOf(browser, buyer, origin);
      await desk.goto(`/${locale}/buyer/requests/${requestId}`);
      await expect(desk.getByText(question)).toBeVisible();
      await desk.getByLabel(word(locale, "answer"), { exact: true }).fill(answer);
      await desk.getByRole("button", { name: word(locale, "answerSend") }).click();
      await expect(desk.getByText(answer)).toBeVisible();
      await desk.context().close();
    });

    await test.step("another supplier reads the answer and not who asked", async () => {
      const desk = await pageOf(browser, other, origin);
      await desk.goto(`/${locale}/supplier/requests/${requestId}`);
      await expect(desk.getByText(answer)).toBeVisible();
      const [firm] = await ask<{ name: string }>(`select "nameEn" as name from "Company" where id = $1`, [seller.companyId]);
      expect(await desk.content()).not.toContain(firm?.name);
      await desk.context().close();
    });

    await test.step("it is not for the first one, who can think again", async () => {
      await page.getByRole("button", { name: word(locale, "decline") }).click();
      await expect(page.getByText(word(locale, "declinedNote"))).toBeVisible();
      await page.getByRole("button", { name: word(locale, "takeUp") }).click();
      await expect(page.getByRole("link", { name: word(locale, "quote") })).toBeVisible();
    });
  });

  test(`a supplier without the right does not find a request in ${locale}`, async ({ browser, origin }) => {
    const goods = { categoryId: await quietCategory(), title: `Qelm${randomBytes(4).toString("hex")}` };
    const [buyer, seller] = [await makePerson({ locale }), await makeSeller(locale, goods)];
    const [verified, invited, open] = [
      await publishRequest(buyer, { ...goods, visibility: "VERIFIED" }),
      await publishRequest(buyer, { ...goods, visibility: "INVITED" }),
      await publishRequest(buyer, goods),
    ];
    const desk = await pageOf(browser, seller, origin);
    const statusOf = async (requestId: string) => (await desk.goto(`/${locale}/supplier/requests/${requestId}`))?.status();
    expect(await statusOf(verified)).toBe(404);
    expect(await statusOf(invited)).toBe(404);
    expect(await statusOf(open)).toBe(200);
    await ask(`insert into "RequestPlace" ("requestId", "companyId", kind, wave) values ($1, $2, 'INVITED', 0)`, [
      invited,
      seller.companyId,
    ]);
    expect(await statusOf(invited)).toBe(200);
    await expect(desk.getByText(word(locale, "placeKept"), { exact: true })).toBeVisible();
    await desk.context().close();
  });

  test(`the organizer reads the log, and everybody the rules, in ${locale}`, async ({ page, context, origin }) => {
    await page.goto(`/${locale}/fairness`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(word(locale, "fairness.title"));
    await expectNoSidewaysScrolling(page);
    await expectAccessible(page);
    await becomePerson(context, await makePerson({ locale, roles: ["AUDITOR"] }), origin);
    await page.goto(`/${locale}/admin/fairness?kind=BEST`);
    await expect(page.getByText(say(locale, "admin.fairness.gini"))).toBeVisible();
    await expectNoSidewaysScrolling(page);
    await expectAccessible(page);
  });
}
