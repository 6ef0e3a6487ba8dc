import { randomUUID } from "node:crypto";
import { expect, expectAccessible, expectNoSidewaysScrolling, test } from "./fixtures.ts";
import { ask, isOwnSite, makePerson } from "./people.ts";
import { type Language, languages, say } from "./words.ts";

const word = (locale: Language, key: string, values = {}) => say(locale, `requests.${key}`, values);

type Shown = { visibility?: string; status?: string; days?: number };

/** A request as the staff published it, with a word in its title that no other has. */
async function publish(title: string, { visibility = "PUBLIC", status = "PUBLISHED", days = 9 }: Shown = {}) {
  const [requestId, buyer] = [randomUUID(), await makePerson()];
  const number = `RFQ-P-${requestId.slice(0, 8)}`;
  await ask(
    `insert into "PurchaseRequest" (id, number, "buyerId", status, visibility, title, language, "categoryId", "countryCode", incoterm, place,
       currency, "paymentTerms", "deadlineAt", "publishedAt", "submittedAt", edition, "updatedAt")
     values ($1, $2, $3, $4::"RequestStatus", $5::"RequestVisibility", $6, 'en', (select id from "Category" where slug = 'towels'), 'KE', 'FOB',
       'Ningbo', 'USD', '{}', now() + make_interval(days => $7), now(), now(), 1, now())`,
    [requestId, number, buyer.userId, status, visibility, title, days],
  );
  await ask(
    `insert into "RequestLine" (id, "requestId", position, item, quantity, "categoryId", certificates)
     values ($1, $2, 1, $3, 2000, (select id from "Category" where slug = 'towels'), '{}')`,
    [randomUUID(), requestId, title],
  );
  return { requestId, number, buyer };
}

test.beforeEach(() => {
  test.skip(!isOwnSite(), "it writes into the database of the site");
});

for (const locale of languages) {
  test(`a visitor finds a purchase request, reads it and is led to sign in for a quotation, in ${locale}`, async ({
    page,
    request,
  }) => {
    const mark = `mark${randomUUID().slice(0, 8)}`;
    const { requestId, number, buyer } = await publish(`Towels ${mark}`);
    const hidden = await publish(`Hidden ${mark}`, { visibility: "VERIFIED" });
    const over = await publish(`Over ${mark}`, { status: "EVALUATING", days: -1 });

    await page.goto(`/${locale}/requests`);
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
    const search = page.getByRole("main").getByRole("search");
    await search.getByLabel(word(locale, "q")).fill(mark);
    await search.getByLabel(word(locale, "category")).selectOption("home-textiles");
    await search.getByLabel(word(locale, "quantity")).fill("1500");
    await search.getByRole("combobox", { name: word(locale, "within"), exact: true }).selectOption("30");
    await search.getByRole("button", { name: word(locale, "search") }).click();
    const results = page.getByRole("region", { name: word(locale, "results") });
    await expect(results.getByRole("listitem")).toHaveCount(1);
    await expect(search.getByLabel(word(locale, "quantity"))).toHaveValue("1500");

    await results.getByRole("link", { name: `Towels ${mark}` }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/requests/${number}$`));
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
    await expect(page.getByText(buyer.name)).toHaveCount(0);
    expect(await page.locator('script[type="application/ld+json"]').first().textContent()).toContain('"@type":"Demand"');
    await page.getByRole("link", { name: word(locale, "quote"), exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/account/sign-in\\?next=.*${requestId}`));

    expect((await request.get(`/${locale}/requests/${hidden.number}`)).status()).toBe(404);
    await page.goto(`/${locale}/requests/${over.number}`);
    await expect(page.getByText(word(locale, "over"))).toBeVisible();
    await expect(page.getByRole("link", { name: word(locale, "quote"), exact: true })).toHaveCount(0);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  });

  test(`the list says where nothing fits and leads on, and there is a feed, in ${locale}`, async ({ page, request }) => {
    await page.goto(`/${locale}/requests?q=${randomUUID().replaceAll("-", "")}`);
    await expect(page.getByText(word(locale, "none"))).toBeVisible();
    await page.getByRole("link", { name: word(locale, "allOpen") }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/requests$`));
    const feed = await request.get(`/${locale}/requests/feed.xml`);
    expect(feed.headers()["content-type"]).toContain("application/rss+xml");
    expect(await feed.text()).toContain(`<title>${say(locale, "common.siteName")} · ${word(locale, "feedTitle")}</title>`);
  });
}
