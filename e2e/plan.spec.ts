import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScrolling, test } from "./fixtures.ts";
import { ask, isOwnSite, makePerson, pageOf, ringFor } from "./people.ts";
import { take } from "./review-desk.ts";
import { type Language, languages, say } from "./words.ts";

test.skip(() => !isOwnSite(), "it writes into the database of the site");

async function judge(page: Page) {
  await expectAccessible(page);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScrolling(page);
  if (size) await page.setViewportSize(size);
}

/** The plan as its firm sees it. */
class PlanDesk {
  readonly page: Page;
  readonly locale: Language;
  readonly companyId: string;

  constructor(page: Page, locale: Language, companyId: string) {
    this.page = page;
    this.locale = locale;
    this.companyId = companyId;
  }

  word = (key: string) => say(this.locale, `membership.${key}`);
  current = () => this.page.locator("section", { has: this.page.locator("#current") });

  /** Lets the plan end so many days ago and the night come. */
  async ended(days: number, status: string) {
    await ask(`update "Subscription" set "endsAt" = now() - make_interval(days => $2) where "companyId" = $1`, [
      this.companyId,
      days,
    ]);
    await ringFor("membership.sweep");
    const now = async () =>
      (await ask<{ status: string }>(`select status from "Subscription" where "companyId" = $1`, [this.companyId]))[0]?.status;
    await expect.poll(now, { timeout: 60_000 }).toBe(status);
    await this.page.goto(`/${this.locale}/supplier/plan`);
  }
}

for (const locale of languages) {
  test(`premium is applied for, granted, ends, and lapses after its days of grace, in ${locale}`, async ({ browser, origin }) => {
    test.slow();
    const owner = await makePerson({ locale, companyRole: "OWNER", kind: "MANUFACTURER" });
    const desk = new PlanDesk(await pageOf(browser, owner, origin), locale, owner.companyId ?? "");
    const { page, word, current } = desk;
    await page.goto(`/${locale}/supplier/plan`);
    await expect(current().getByRole("heading", { name: word("free"), exact: true })).toBeVisible();
    await page.getByRole("button", { name: word("apply"), exact: true }).click();
    await expect(page.getByText(word("done.applied"))).toBeVisible();

    const [task] = await ask<{ id: string }>(`select id from "ReviewTask" where "companyId" = $1 and kind = 'SUBSCRIPTION'`, [
      owner.companyId,
    ]);
    const staff = await pageOf(browser, await makePerson({ roles: ["ORGANIZER"], locale }), origin);
    await take(staff, locale, task?.id ?? "");
    await judge(staff);
    await staff.getByRole("button", { name: say(locale, "moderation.subscription.grant"), exact: true }).click();
    await expect(staff.getByRole("status").filter({ hasText: say(locale, "moderation.outcome.grant") })).toBeVisible();

    await page.goto(`/${locale}/supplier/plan`);
    await expect(current().getByText(word("statuses.ACTIVE"))).toBeVisible();
    await expect(current().getByRole("heading", { name: word("free"), exact: true })).toHaveCount(0);
    await judge(page);

    await desk.ended(0, "GRACE");
    await expect(current().getByText(word("statuses.GRACE"))).toBeVisible();
    await desk.ended(400, "LAPSED");
    await expect(current().getByRole("heading", { name: word("free"), exact: true })).toBeVisible();
    await expect(page.getByRole("button", { name: word("apply"), exact: true })).toBeVisible();
  });
}
