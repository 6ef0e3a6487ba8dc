import type { Locator, Page } from "@playwright/test";
import { type Language, say } from "./words.ts";

const numberIn = (text: string) => Number(text.replace(/\D/g, ""));

/** What a reader sees and does on a page of results. */
export class ResultsPage {
  readonly heading: Locator;
  readonly cards: Locator;
  readonly chips: Locator;
  readonly facets: Locator;
  readonly #page: Page;
  readonly #locale: Language;

  constructor(page: Page, locale: Language) {
    this.#page = page;
    this.#locale = locale;
    this.heading = page.getByRole("main").getByRole("heading", { level: 1 });
    this.cards = page
      .getByRole("main")
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { level: 3 }) });
    this.chips = page.getByRole("navigation", { name: say(locale, "search.active") });
    this.facets = page.getByRole("complementary", { name: say(locale, "search.filters") });
  }

  async total(): Promise<number> {
    return numberIn(await this.#page.locator("h1 + p").innerText());
  }

  /** Slugs of the products shown, in order. */
  slugs(): Promise<string[]> {
    return this.cards
      .getByRole("heading")
      .getByRole("link")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")?.split("/").at(-1) ?? ""));
  }

  /** On phones the facets wait behind a button. */
  async openFacets() {
    const opener = this.#page
      .getByRole("main")
      .getByRole("button", { name: new RegExp(`^${say(this.#locale, "search.filters")}`) });
    if (await opener.isVisible()) await opener.click();
  }

  group(key: string): Locator {
    return this.facets.getByRole("group").filter({ hasText: say(this.#locale, `search.${key}`) });
  }

  countOf(value: Locator): Promise<number> {
    return value.locator("data").evaluate((count) => Number(count.getAttribute("value")));
  }

  async sortBy(key: string) {
    await this.#page
      .locator("summary")
      .filter({ hasText: say(this.#locale, "search.sortRelevance") })
      .click();
    await this.#page.getByRole("link", { name: say(this.#locale, `search.${key}`), exact: true }).click();
  }
}
