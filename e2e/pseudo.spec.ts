import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { label } from "#lib/taxonomy/reference/label";
import { expect, test } from "./fixtures.ts";
import { type SecondSite, startSecondSite } from "./second-site.ts";
import { trial, writeTrialLanguage } from "./trial-language.ts";

/** Places of data: what stands there unbracketed comes from the catalogue or the reference tables. */
const data = [
  "[lang]:not(html)", // names that were given in another language
  "picture", // pictures are described by the names of goods
  ".goods-price, .goods-by", // price; supplier and place
  "dd, td", // values of facts and of tables
  "p:has(+ table)", // currency and delivery term over a table of prices
  "[name=currency] option", // codes of currencies
  "code, .font-mono", // names and addresses of the interface
  "script, style, noscript",
];

/** Names that stand among words: of categories, certificates, places and shapes of the interface. */
async function namesOf(page: Page, origin: string, sku: string): Promise<Set<string>> {
  const ask = async (path: string) => (await page.request.get(`${origin}/api/v1/${path}`)).json();
  const [roots, found, api] = await Promise.all([ask("categories"), ask(`products?q=${sku}&perPage=1`), ask("openapi.json")]);
  const product = await ask(`products/${found.items[0].id}`);
  const categories = roots.items.flatMap((root: { name: string; children: { name: string }[] }) => [root, ...root.children]);
  const { country, district } = product.supplier;
  const places = [label("district", district, "en"), label("country", country, "en")];
  return new Set([
    ...categories.map(({ name }: { name: string }) => name),
    ...product.certificates.map(({ scheme }: { scheme: string }) => label("certificate", scheme, "en")),
    ...Object.keys(api.components.schemas),
    product.name,
    ...places,
    places.join(", "),
  ]);
}

type Said = { text: string; place: string };

const spoken = ["aria-label", "title", "placeholder", "alt"];

/** Every text of the page that is seen or heard, outside the places of data. */
const textsOf = (page: Page) =>
  page.evaluate(
    ({ excepted, attributes }): Said[] => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const said: (readonly [Element | null, string])[] = [];
      while (texts.nextNode()) said.push([texts.currentNode.parentElement, texts.currentNode.textContent ?? ""]);
      for (const name of attributes) {
        for (const element of document.querySelectorAll(`[${name}]`)) said.push([element, element.getAttribute(name) ?? ""]);
      }
      const nameOf = (element: Element | null) =>
        `${element?.tagName.toLowerCase()}.${element?.getAttribute("class")?.split(" ")[0] ?? ""}`;
      return said
        .filter(([element]) => !element?.closest(excepted))
        .map(([element, text]) => ({
          text: text.trim(),
          place: `${nameOf(element?.parentElement ?? null)} > ${nameOf(element)}`,
        }));
    },
    { excepted: data.join(", "), attributes: spoken },
  );

/** Those that come neither from the messages nor from the catalogue. */
const fixedTexts = async (page: Page, names: ReadonlySet<string>) =>
  (await textsOf(page)).filter(({ text }) => /\p{L}{2}/u.test(text) && !text.includes("⟦") && !names.has(text));

let site: SecondSite | undefined;
const folder = mkdtempSync(join(tmpdir(), "yongfair-trial-"));

test.beforeAll(async () => {
  if (!process.env.E2E_SITE) return;
  writeTrialLanguage(join(folder, "messages"));
  site = await startSecondSite({ ...JSON.parse(process.env.E2E_SITE), MESSAGES_DIR: join(folder, "messages") });
});

test.afterAll(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test.describe(() => {
  test.use({ tolerated: /^elsewhere: http:\/\/127\.0\.0\.1|404/ });

  test("a third language is one folder: no page has words of its own", async ({ page }) => {
    test.skip(!site, "needs the journeys' own site");
    const origin = site?.origin ?? "";
    const { items } = await (await page.request.get(`${origin}/api/v1/products?certificate=CE&perPage=1`)).json();
    const names = await namesOf(page, origin, items[0].sku);
    const paths = [
      "",
      "/categories",
      "/categories/lighting",
      "/products?q=lamp&certificate=CE",
      "/products?q=qqzzxxvv",
      "/suppliers",
    ];
    const places = [
      ...paths,
      `/products/${items[0].slug}`,
      `/suppliers/${items[0].supplier.slug}`,
      "/developers",
      "/no-such-page",
    ];
    for (const path of places) {
      await page.goto(`${origin}/${trial}${path}`);
      await expect(page.locator("html")).toHaveAttribute("lang", "en-XA");
      await expect(page).toHaveTitle(/⟦/);
      expect.soft(await fixedTexts(page, names), path).toEqual([]);
    }
  });

  test("the third language stands in the sitemap, the alternates and the switch", async ({ page }) => {
    test.skip(!site, "needs the journeys' own site");
    const origin = site?.origin ?? "";
    await page.goto(`${origin}/en/categories`);
    await expect(page.locator("link[hreflang=en-XA]")).toHaveAttribute("href", `${origin}/${trial}/categories`);
    expect(await (await page.request.get(`${origin}/sitemap/site-0.xml`)).text()).toContain(`<loc>${origin}/${trial}</loc>`);
    await page.getByRole("banner").getByRole("link", { name: "⟦Trial⟧" }).click();
    await expect(page).toHaveURL(`${origin}/${trial}/categories`);
  });
});
