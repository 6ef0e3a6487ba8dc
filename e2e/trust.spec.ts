import type { Page } from "@playwright/test";
import { creditCheck } from "#lib/company/schema/identity";
import { expect, expectAccessible, expectNoSidewaysScrolling, test } from "./fixtures.ts";
import { mailTo } from "./mail.ts";
import { ask, becomePerson, isOwnSite, makePerson } from "./people.ts";
import { type Language, languages, say } from "./words.ts";

test.skip(() => !isOwnSite(), "these journeys write to the site's database");

const newCode = () => {
  const first = `91330205${Math.random().toString().slice(2).padEnd(9, "7").slice(0, 9)}`;
  return first + creditCheck(first);
};
const pdf = { name: "licence.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n%%EOF\n") };

class Desk {
  readonly page: Page;
  readonly locale: Language;

  constructor(page: Page, locale: Language) {
    this.page = page;
    this.locale = locale;
  }

  get main() {
    return this.page.getByRole("main");
  }

  word = (key: string, values = {}) => say(this.locale, key, values);
  go = (path: string) => this.page.goto(`/${this.locale}${path}`);
  /** A field by its label, which may say behind it that it can be left out. */
  field = (key: string, values = {}) => {
    const label = this.word(key, values).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const optional = this.word("desk.optional").replace(/[()]/g, "\\$&");
    return this.main.getByLabel(new RegExp(`^\\s*${label}\\s*(${optional})?\\s*$`));
  };
  press = (key: string, values = {}) =>
    this.main
      .getByRole("button", { name: this.word(key, values), exact: true })
      .first()
      .click();
  unfold = (key: string) =>
    this.main
      .locator("summary", { hasText: this.word(key) })
      .first()
      .click();
  hears = (key: string) => expect(this.main.getByText(this.word(key))).toBeVisible();

  async judge() {
    await expectAccessible(this.page);
    await this.page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScrolling(this.page);
    await this.page.setViewportSize({ width: 1440, height: 900 });
  }
}

for (const locale of languages) {
  test(`a firm registers, writes its profile and proves itself, in ${locale}`, async ({ page, origin }) => {
    test.slow();
    const desk = new Desk(page, locale);
    await becomePerson(page.context(), await makePerson({ locale, kind: "MANUFACTURER" }), origin);

    await test.step("a wrong number is said at its field, and what was typed is kept", async () => {
      await desk.go("/account/companies/new");
      await desk.judge();
      await desk.field("company.form.nameEn").fill("Journey Works Ltd.");
      await desk.field("company.form.nameZh").fill("宁波行程制造厂");
      await desk.field("company.form.number").fill("91350100M000100Y4Z");
      await desk.press("desk.registerCompany");
      await desk.hears("faults.creditCode");
      await expect(desk.field("company.form.nameZh")).toHaveValue("宁波行程制造厂");
      await desk.field("company.form.number").fill(newCode());
      await desk.press("desk.registerCompany");
      await desk.hears("company.done.registered");
      await desk.judge();
    });

    await test.step("the second of two editors sees what changed, keeps what was typed and takes over the rest", async () => {
      const second = new Desk(await page.context().newPage(), locale);
      await second.go("/supplier/company");
      await desk.field("company.form.phone").fill("+86 574 8700 0000");
      await desk.press("desk.save");
      await desk.hears("company.done.saved");
      await second.field("company.form.customsCode").fill("3302961234");
      await second.press("desk.save");
      await second.hears("faults.changedMeanwhile");
      await expect(second.field("company.form.phone")).toHaveValue("+86 574 8700 0000");
      await expect(second.field("company.form.customsCode")).toHaveValue("3302961234");
      await second.press("desk.save");
      await second.hears("company.done.saved");
      await second.page.close();
    });

    await test.step("evidence goes in with its paper, which only the firm opens", async () => {
      await desk.go("/supplier/evidence");
      await desk.field("verification.papers").setInputFiles(pdf);
      await desk.press("verification.send");
      await desk.hears("verification.done.sent");
      await expect(desk.main.getByText(desk.word("verification.statuses.SUBMITTED"))).toBeVisible();
      const href = await desk.main.getByRole("link", { name: "licence.pdf" }).getAttribute("href");
      const paper = await page.request.get(href ?? "");
      expect(paper.headers()["content-disposition"]).toContain("attachment");
      await desk.judge();
    });

    await test.step("an entry of the register is found and claimed, a plan applied for", async () => {
      await desk.go("/register?q=ningbo&claimed=no");
      await desk.judge();
      await desk.main.getByRole("table").getByRole("link").first().click();
      await expect(desk.main.getByRole("heading", { level: 1 })).toBeVisible();
      await desk.judge();
      await desk.main.getByRole("link", { name: desk.word("register.claimThis") }).click();
      await expect(desk.field("register.registerNumber")).toHaveValue(/^NB\d+/);
      await desk.field("register.statement").fill("The licence shows that this is our firm. 营业执照可证明这是我们企业。");
      await desk.press("register.sendClaim");
      await desk.hears("register.done.claimed");
      await desk.judge();
      await desk.go("/supplier/plan");
      await desk.press("membership.apply");
      await desk.hears("membership.done.applied");
      await desk.judge();
    });
  });

  test(`somebody is invited, takes the firm over and lets the first one go, in ${locale}`, async ({ page, browser, origin }) => {
    test.slow();
    const owner = await makePerson({ locale, companyRole: "OWNER" });
    const guest = await makePerson({ locale });
    const desk = new Desk(page, locale);
    await becomePerson(page.context(), owner, origin);
    await desk.go("/supplier/people");
    await desk.field("company.form.email").fill(guest.email);
    await desk.press("company.sendInvitation");
    await desk.hears("company.done.invited");
    await desk.judge();

    const context = await browser.newContext({ baseURL: origin });
    const other = new Desk(await context.newPage(), locale);
    const { link } = await mailTo(guest.email, "companyInvitation");
    await other.page.goto(link);
    await expect(other.main.getByRole("link", { name: other.word("company.toSignIn") })).toBeVisible();
    await becomePerson(context, guest, origin);
    await other.page.goto(link);
    await other.judge();
    await other.press("company.acceptInvitation");
    await other.hears("company.done.joined");

    await desk.go("/supplier/people");
    await desk.press("company.offerTo", { name: guest.name });
    await desk.hears("company.done.offered");
    await other.go("/account/companies");
    await other.judge();
    await other.press("company.acceptOffer");
    await other.hears("company.done.owner");

    await desk.go("/account/companies");
    await desk.unfold("company.leave");
    await desk.press("company.leaveNow");
    await desk.hears("company.done.left");
    await other.go("/account/companies");
    await other.unfold("company.leave");
    await other.press("company.leaveNow");
    await other.hears("faults.lastOwner");
    await context.close();
  });

  test(`everybody sees what was checked of a supplier, by whom and until when, in ${locale}`, async ({ page }) => {
    const [firm] = await ask<{ slug: string }>(
      `select slug from "Company" where "verificationLevel" = 4 and status = 'ACTIVE' and "isSupplier" order by id limit 1`,
    );
    const desk = new Desk(page, locale);
    await desk.go(`/suppliers/${firm?.slug}`);
    await desk.main.locator("summary", { hasText: desk.word("verification.badge", { level: 4 }) }).click();
    await desk.hears("verification.badgeMore");
    const checked = desk.main.getByRole("table", { name: desk.word("verification.checked") });
    await expect(checked.getByText(desk.word("verification.kinds.LEGAL_EXISTENCE"))).toBeVisible();
    const file = desk.main.getByRole("table", { name: desk.word("verification.creditFile") });
    await expect(file.getByText(desk.word("verification.fact.registered"))).toBeVisible();
    await desk.judge();
  });
}
