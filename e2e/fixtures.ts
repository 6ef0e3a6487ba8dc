import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { contrastOf } from "./contrast.ts";
import { closePages } from "./people.ts";

export { expect };

type Options = {
  /** What a journey provokes on purpose. */
  tolerated: RegExp;
  /** Scheme, host and port of the site under test. */
  origin: string;
};

const isLocal = (url: string, origin: string) => url.startsWith(origin) || /^(data|blob|about):/.test(url);

function watch(page: Page, origin: string, note: (fault: string) => void) {
  page.on("console", (message) => {
    if (message.type() === "error") note(`console: ${message.text()} ${message.location().url}`);
  });
  page.on("pageerror", (error) => note(`script: ${error.message}`));
  page.on("request", (request) => {
    if (!isLocal(request.url(), origin)) note(`elsewhere: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) note(`answer: ${response.status()} ${response.url()}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    if (reason !== "net::ERR_ABORTED") note(`request: ${reason} ${request.url()}`);
  });
}

/** A page that fails its journey on console errors, script errors, failed requests and anything fetched from another host. */
export const test = base.extend<Options & { otherPages: undefined }>({
  otherPages: [
    // Playwright reads the names of what a fixture needs: none.
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      await use(undefined);
      await closePages();
    },
    { auto: true },
  ],
  tolerated: [/^$/, { option: true }],
  origin: async ({ baseURL }, use) => use(baseURL ?? ""),
  page: async ({ page, origin, tolerated }, use) => {
    const faults: string[] = [];
    watch(page, origin, (fault) => {
      if (!tolerated.test(fault)) faults.push(fault);
    });
    await use(page);
    expect(faults, "what the browser complained about").toEqual([]);
  },
});

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

type Findings = Awaited<ReturnType<AxeBuilder["analyze"]>>["violations"];

const named = (findings: Findings) =>
  findings.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, any }) => `${id}: ${target.join(" ")} ${html.slice(0, 120)} ${any[0]?.message ?? ""}`),
  );

type Judged = { rules?: string[]; within?: string; without?: string[] };

const enoughContrast = 4.5;

/** What axe could not judge is measured by hand. */
async function tooFaint(page: Page, { nodes, ...rest }: Findings[number]): Promise<Findings[number]> {
  const contrasts = await Promise.all(nodes.map(({ target }) => contrastOf(page, target.join(" "))));
  return { ...rest, nodes: nodes.filter((_, index) => (contrasts[index] ?? 0) < enoughContrast) };
}

/** No violation of WCAG 2.2 AA, and no contrast that nobody could judge. */
export async function expectAccessible(page: Page, { rules, within, without = [] }: Judged = {}) {
  const whole = new AxeBuilder({ page }).setLegacyMode(); // no frames here: spares a second page for each run
  const axe = within ? whole.include(within) : whole;
  const { violations, incomplete } = await (rules
    ? axe.withRules(rules)
    : axe.withTags(standards).disableRules(without)
  ).analyze();
  const unjudged = incomplete.filter(({ id }) => id === "color-contrast");
  const faint = await Promise.all(unjudged.map((finding) => tooFaint(page, finding)));
  expect.soft(named([...violations, ...faint]), page.url()).toEqual([]);
}

/** Nothing is wider than the window. */
export async function expectNoSidewaysScrolling(page: Page) {
  const { wide, room } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }));
  expect.soft(wide, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(room);
}

/** The addresses of every link of the page to this site. */
export const linksOf = (page: Page): Promise<string[]> =>
  page
    .locator("a[href]")
    .evaluateAll((links) => [...new Set(links.map((link) => new URL(link.getAttribute("href") ?? "", location.href).href))])
    .then((all) => all.filter((link) => link.startsWith(new URL(page.url()).origin)));
