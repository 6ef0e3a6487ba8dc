import type { Page } from "@playwright/test";

/** What a page says of itself to machines. */
export const headOf = (page: Page) =>
  page.evaluate(() => {
    const attributes = (selector: string, name: string, value: string) =>
      Object.fromEntries(
        [...document.querySelectorAll(selector)].map((element) => [
          element.getAttribute(name),
          element.getAttribute(value) ?? "",
        ]),
      );
    return {
      title: document.title,
      canonical: document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? "",
      alternates: attributes("link[rel=alternate][hreflang]", "hreflang", "href"),
      meta: { ...attributes("meta[name]", "name", "content"), ...attributes("meta[property]", "property", "content") },
      data: [...document.querySelectorAll('script[type="application/ld+json"]')].map((script): unknown =>
        JSON.parse(script.textContent ?? ""),
      ),
    };
  });
