import { randomBytes } from "node:crypto";
import type { BrowserContext, Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScrolling, test } from "./fixtures.ts";
import { ask, becomePerson, isOwnSite, makePerson } from "./people.ts";
import { type Language, languages, say } from "./words.ts";

const places = [
  "members",
  "firms",
  "entries",
  "products",
  "categories",
  "words",
  "plans",
  "staff",
  "settings",
  "jobs",
  "mails",
  "audit",
];

const words = (locale: Language) => (key: string, values?: Record<string, string | number>) =>
  say(locale, `admin.${key}`, values);

const letters = () => [...randomBytes(12)].map((byte) => "ghijklmnopqrstuv"[byte % 16]).join("");

async function judge(page: Page) {
  await expectAccessible(page);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScrolling(page);
  if (size) await page.setViewportSize(size);
}

async function staffAt(context: BrowserContext, origin: string, roles: readonly string[], locale: Language = "en") {
  const person = await makePerson({ roles, locale });
  await becomePerson(context, person, origin);
  return person;
}

const main = (page: Page) => page.getByRole("main");
const submit = (page: Page, name: string) =>
  main(page).getByRole("button", { name, exact: true }).locator("visible=true").first().click();
const unfold = (page: Page, name: string) => main(page).locator("summary", { hasText: name }).first().click();

test.beforeEach(() => {
  test.skip(!isOwnSite(), "it writes into the database of the site");
});

for (const locale of languages) {
  const t = words(locale);

  test(`the organizer opens every place of the desk, in ${locale}`, async ({ page, context, origin }) => {
    test.slow();
    await staffAt(context, origin, ["ORGANIZER"], locale);
    for (const place of places) {
      await page.goto(`/${locale}/admin/${place}`);
      await expect(page.getByRole("heading", { level: 1, name: say(locale, `desk.${place}`) })).toBeVisible();
      await judge(page);
    }
  });

  test(`the organizer finds a member and a firm and opens their files, in ${locale}`, async ({ page, context, origin }) => {
    const [owner] = await Promise.all([
      makePerson({ companyRole: "OWNER", kind: "MANUFACTURER" }),
      staffAt(context, origin, ["ORGANIZER"], locale),
    ]);
    await page.goto(`/${locale}/admin/members`);
    await main(page).getByLabel(t("findMember")).fill(owner.email);
    await submit(page, say(locale, "desk.filter"));
    await expect(page).toHaveURL(/q=/);
    await page.getByRole("link", { name: owner.name }).click();
    await expect(page.getByRole("heading", { level: 1, name: owner.name })).toBeVisible();
    await judge(page);
    await page.getByRole("link", { name: owner.name.replace("Person", "Firm") }).click();
    await expect(page.getByRole("heading", { name: t("column.people") })).toBeVisible();
    await judge(page);
    await page.goto(`/${locale}/admin/members?q=nobody-is-called-so`);
    await expect(page.getByText(t("nothingFound"))).toBeVisible();
  });
}

test("a moderator looks as a member, can change nothing, and leaves a trace", async ({ page, context, origin }) => {
  const t = words("en");
  const [member, moderator] = await Promise.all([
    makePerson({ companyRole: "OWNER", kind: "MANUFACTURER" }),
    staffAt(context, origin, ["MODERATOR"]),
  ]);
  await page.goto(`/en/admin/members/${member.userId}`);
  await unfold(page, t("watch"));
  await main(page).getByLabel(t("watchWhy")).fill("short");
  await submit(page, t("watch"));
  await expect(page.getByText(say("en", "faults.tooShort", { minimum: 10 }), { exact: true })).toBeVisible();
  await main(page).getByLabel(t("watchWhy")).fill("Asked by telephone why a listing is not shown.");
  await submit(page, t("watch"));
  await expect(page).toHaveURL(/\/en\/supplier/);
  const notice = page.getByText(say("en", "desk.watching", { name: member.name }));
  await expect(notice).toBeVisible();
  await page.goto("/en/account");
  await expect(notice).toBeVisible();
  await submit(page, say("en", "desk.save"));
  await expect(page.getByText(say("en", "faults.watching"))).toBeVisible();
  await submit(page, say("en", "desk.stopWatching"));
  await expect(page).toHaveURL(new RegExp(`/admin/members/${member.userId}`));
  const trace = await ask<{ action: string; actor: string }>(
    `select action, actor from "AuditEntry" where subject = $1 order by "createdAt"`,
    [`user:${member.userId}`],
  );
  expect(trace).toEqual([
    { action: "member.watch", actor: `user:${moderator.userId}` },
    { action: "member.unwatch", actor: `user:${moderator.userId}` },
  ]);
});

test("looking as a member ends by itself", async ({ page, context, origin }) => {
  const [member, moderator] = await Promise.all([makePerson(), staffAt(context, origin, ["MODERATOR"])]);
  await ask(
    `update "Session" set "viewedUserId" = $1, "viewedWhy" = 'because', "viewedUntil" = now() - interval '1 second' where id = $2`,
    [member.userId, moderator.sessionId],
  );
  await page.goto("/en/admin/members");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("en", "desk.members"));
  const ended = await ask(`select details from "AuditEntry" where subject = $1`, [`user:${member.userId}`]);
  expect(ended).toEqual([{ details: { by: "time" } }]);
});

test.describe("what is not theirs", () => {
  test.use({ tolerated: /404|script tag/ });

  test("a moderator sees the moderator's places alone", async ({ page, context, origin }) => {
    await staffAt(context, origin, ["MODERATOR"]);
    await page.goto("/en/admin/members");
    const links = page.getByRole("navigation", { name: say("en", "desk.adminDesk") }).getByRole("link");
    const shown = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")?.split("/").at(-1)));
    for (const place of ["members", "firms", "products"]) expect(shown).toContain(place);
    for (const place of ["entries", "categories", "words", "plans", "staff", "settings", "jobs", "mails", "audit"]) {
      expect(shown).not.toContain(place);
      expect((await page.request.get(`/en/admin/${place}`)).status(), place).toBe(404);
    }
  });

  test("members and visitors find no desk", async ({ page, context, origin }) => {
    expect((await page.request.get("/en/admin/members", { maxRedirects: 0 })).headers().location).toContain("sign-in");
    await becomePerson(context, await makePerson(), origin);
    for (const place of places) expect((await page.request.get(`/en/admin/${place}`)).status(), place).toBe(404);
  });
});

test("the organizer makes a member an editor, whose old sessions end, and takes the role away", async ({
  browser,
  page,
  context,
  origin,
}) => {
  const t = words("en");
  const [member] = await Promise.all([makePerson(), staffAt(context, origin, ["ORGANIZER"])]);
  await page.goto("/en/admin/staff");
  const form = main(page)
    .locator("form")
    .filter({ has: page.getByRole("heading", { name: t("giveRole") }) });
  await form.getByLabel(t("column.email")).fill(member.email);
  await form.getByLabel(t("oneRole")).selectOption("EDITOR");
  await form.getByRole("button", { name: t("giveRole") }).click();
  await expect(page.getByText(t("roleGiven"))).toBeVisible();
  const other = await browser.newContext({ baseURL: origin });
  await becomePerson(other, member, origin);
  expect((await other.request.get("/en/account/sessions", { maxRedirects: 0 })).headers().location).toContain("sign-in");
  await other.close();
  const card = main(page).getByRole("listitem").filter({ hasText: member.email });
  await card.locator("summary").click();
  await card.getByRole("button", { name: t("takeRole") }).click();
  await expect(card).toHaveCount(0);
});

test("an editor renames a category and sees it on its page without a deployment", async ({ page, context, origin }) => {
  const t = words("en");
  await staffAt(context, origin, ["EDITOR"]);
  const [leaf] = await ask<{ slug: string; nameEn: string }>(
    `select slug, "nameEn" from "Category" where "parentId" is not null order by slug desc limit 1`,
  );
  const slug = leaf?.slug ?? "";
  const rename = async (name: string) => {
    await page.goto(`/en/admin/categories/${slug}`);
    const form = main(page)
      .locator("form")
      .filter({ has: page.getByLabel(t("hsHeadings")) });
    await form.getByLabel(t("nameEn")).fill(name);
    await form.getByRole("button").click();
    await expect(page.getByText(t("saved"))).toBeVisible();
    await expect(async () => {
      await page.goto(`/en/categories/${slug}`);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(name, { timeout: 1_000 });
    }).toPass({ timeout: 20_000 });
  };
  const name = `Goods ${letters()}`;
  await rename(name);
  await rename(leaf?.nameEn ?? "");
});

test("an editor adds an attribute with choices and retires it", async ({ page, context, origin }) => {
  const t = words("en");
  await staffAt(context, origin, ["EDITOR"]);
  const [leaf] = await ask<{ slug: string }>(
    `select slug from "Category" where "parentId" is not null order by slug desc offset 1 limit 1`,
  );
  const key = letters();
  await page.goto(`/en/admin/categories/${leaf?.slug}`);
  await unfold(page, t("addAttribute"));
  const form = main(page).locator("details[open] form");
  await form.getByLabel(t("nameZh")).first().fill("盖型");
  await form.getByLabel(t("nameEn")).first().fill(`Lid ${key}`);
  await form.getByLabel(t("attributeKey")).fill(key);
  await form.getByLabel(t("attributeType")).selectOption("CHOICE");
  await form.getByRole("button").click();
  await expect(form.getByText(say("en", "faults.required"))).toBeVisible();
  await expect(form.getByLabel(t("attributeKey"))).toHaveValue(key);
  await form.locator("[name='choices.0.zh']").fill("吸管盖");
  await form.locator("[name='choices.0.en']").fill("Straw lid");
  await form.getByRole("button").click();
  const row = main(page).getByRole("listitem").filter({ hasText: key });
  await expect(row).toContainText(t("choiceCount", { count: 1 }));
  await judge(page);
  await row.getByRole("button", { name: t("act.retire") }).click();
  await expect(row.getByRole("button", { name: t("act.revive") })).toBeVisible();
  await ask(`delete from "CategoryAttribute" where key = $1`, [key]);
});

test("an editor's synonym finds goods, and is tried before it is added", async ({ page, context, origin }) => {
  const t = words("en");
  await staffAt(context, origin, ["EDITOR"]);
  const word = letters();
  const found = async () => (await (await page.request.get(`/api/v1/products?q=${word}&exact=true`)).json()).total;
  expect(await found()).toBe(0);
  await page.goto(`/en/admin/words?q=${word}&termsEn=${word},kettle`);
  await expect(page.getByText(t("trial.after"))).toBeVisible();
  await expect(page.getByText(t("foundCount", { count: 0 })).first()).toBeVisible();
  await unfold(page, t("addSynonym"));
  await main(page).locator("details[open]").getByLabel(t("termsEn")).fill(`${word}, kettle`);
  await submit(page, say("en", "desk.save"));
  const line = main(page).getByRole("listitem").filter({ hasText: word });
  await expect(line).toContainText(t("inUse"));
  await expect.poll(found, { timeout: 20_000 }).toBeGreaterThan(0);
  await judge(page);
  await line.getByRole("button", { name: t("remove") }).click();
  await expect(line).toHaveCount(0);
  await expect.poll(found, { timeout: 20_000 }).toBe(0);
});

test("the organizer sets a figure of the house within its limits", async ({ page, context, origin }) => {
  const t = words("en");
  await staffAt(context, origin, ["ORGANIZER"]);
  await page.goto("/en/admin/settings");
  const form = main(page)
    .locator("form")
    .filter({ has: page.getByLabel(t("setting.archiveDays")) });
  await form.getByLabel(t("setting.archiveDays")).fill("3");
  await form.getByRole("button").click();
  await expect(form.getByText(say("en", "faults.outOfRange"))).toBeVisible();
  await form.getByLabel(t("setting.archiveDays")).fill("31");
  await form.getByRole("button").click();
  await expect(form.getByText(t("saved"))).toBeVisible();
  await page.goto("/en/admin/audit?action=setting");
  await expect(page.getByRole("cell", { name: "setting:archiveDays" }).first()).toBeVisible();
  await ask(`delete from "Setting" where key = 'archiveDays'`);
});

test("a list is written to a file, which opens for the one who ordered it", async ({ page, context, origin }) => {
  const t = words("en");
  const [member] = await Promise.all([makePerson(), staffAt(context, origin, ["ORGANIZER"])]);
  await page.goto(`/en/admin/members?q=${member.email}`);
  await unfold(page, t("export"));
  await submit(page, t("exportOrder"));
  await expect(page.getByText(t("exportOrdered"))).toBeVisible();
  const link = page.getByRole("link", { name: say("en", "desk.download"), includeHidden: true }).first();
  await expect(async () => {
    await page.reload();
    await expect(link).toBeAttached({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  const file = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(file.headers()["content-disposition"]).toContain("attachment");
  expect(await file.text()).toContain(member.email);
});

test.describe("without JavaScript", () => {
  // Chromium asks for the scripts of a page that runs none without their nonce.
  test.use({ javaScriptEnabled: false, tolerated: /request: csp/ });

  test("lists are filtered and a member is suspended", async ({ page, context, origin }) => {
    const t = words("zh");
    const [member] = await Promise.all([makePerson(), staffAt(context, origin, ["MODERATOR"], "zh")]);
    await page.goto(`/zh/admin/members?q=${member.email}`);
    await page.getByRole("link", { name: member.name }).click();
    await unfold(page, t("act.suspend"));
    await main(page).getByLabel(t("reasonByMail")).fill("多次发布违禁品信息。");
    await submit(page, t("act.suspend"));
    await expect(page.getByText(t("memberStatus.SUSPENDED")).first()).toBeVisible();
  });
});
