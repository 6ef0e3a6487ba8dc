import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScrolling } from "./fixtures.ts";
import { mailTo } from "./mail.ts";
import { type Language, say } from "./words.ts";

export const password = "kettle lantern harbour";

/** The pages of an account and of the way to one, as people use them. */
export class AccountPages {
  readonly page: Page;
  readonly locale: Language;

  constructor(page: Page, locale: Language) {
    this.page = page;
    this.locale = locale;
  }

  say = (key: string, values = {}) => say(this.locale, `account.${key}`, values);
  go = (path: string) => this.page.goto(`/${this.locale}/account${path}`);
  field = (key: string) => this.page.getByRole("main").getByLabel(this.say(key), { exact: true });
  press = (key: string) =>
    this.page
      .getByRole("main")
      .getByRole("button", { name: this.say(key), exact: true })
      .click();
  open = (key: string) =>
    this.page
      .getByRole("main")
      .locator("summary", { hasText: this.say(key) })
      .first()
      .click();

  /** What axe says, where it can run; its own script needs JavaScript. */
  async judge() {
    await expect(this.page).toHaveTitle(/./);
    if (await this.page.locator("html[data-script]").count()) await expectAccessible(this.page);
    await expectNoSidewaysScrolling(this.page);
  }

  async join(as: "buyer" | "supplier", name: string, email: string, country: string) {
    await this.go("/sign-up");
    await this.judge();
    await this.page
      .getByRole("main")
      .getByRole("link", { name: this.say(`join.${as}`) })
      .click();
    await expect(this.page).toHaveURL(new RegExp(`as=${as}`));
    await this.judge();
    await this.field("field.name").fill(name);
    await this.field("field.email").fill(email);
    await this.field("field.password").fill(password);
    await this.field("field.country").selectOption(country);
    for (const box of await this.page.getByRole("main").getByRole("checkbox").all()) await box.check();
    await this.press("join.button");
    await expect(this.page).toHaveURL(/check-mail/, { timeout: 30_000 });
    await this.judge();
  }

  async confirm(email: string) {
    const { text, link } = await mailTo(email, "verifyEmail");
    expect(text).toContain(say(this.locale, "mail.verifyEmail.heading"));
    await this.page.goto(link);
    await this.judge();
    await this.field("field.password").fill(password);
    await this.press("verify.button");
    await expect(this.page).not.toHaveURL(/verify/);
  }

  async signIn(email: string, words: string) {
    await this.go("/sign-in");
    await this.field("field.email").fill(email);
    await this.field("field.password").fill(words);
    await this.press("signIn.button");
  }
}
