import { randomBytes, randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { AccountPages } from "./account-pages.ts";
import { expect, expectAccessible, expectNoSidewaysScrolling, test } from "./fixtures.ts";
import { mailTo } from "./mail.ts";
import { ask, isOwnSite, makePerson, pageOf } from "./people.ts";
import { languages, say } from "./words.ts";

const mark = () => [...randomBytes(6)].map((byte) => "ghijklmnopqrstuv"[byte % 16]).join("");
const main = (page: Page) => page.getByRole("main");

async function judge(page: Page) {
  await expectAccessible(page);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScrolling(page);
  if (size) await page.setViewportSize(size);
}

test.beforeEach(() => {
  test.skip(!isOwnSite(), "it writes into the database of the site");
});

for (const locale of languages) {
  const t = (key: string) => say(locale, `moderation.${key}`);
  const v = (key: string) => say(locale, `verification.${key}`);

  test(`a new supplier is asked, answers and is let be, in ${locale}`, async ({ page, browser, origin }) => {
    test.slow();
    const account = new AccountPages(page, locale);
    const [name, email] = [`Maker ${mark()}`, `${mark()}@journeys.example`];
    await account.join("supplier", name, email, "CN");
    await account.confirm(email);
    const desk = await pageOf(browser, await makePerson({ roles: ["MODERATOR"], locale }), origin);
    const open = async () => {
      await expect(async () => {
        await desk.goto(`/${locale}/admin/queue?kind=MEMBER`);
        await desk.getByRole("link", { name }).click({ timeout: 3_000 });
      }).toPass({ timeout: 30_000 });
      await desk.getByRole("button", { name: t("task.take") }).click();
      await expect(desk.getByRole("heading", { name: t("task.decision") })).toBeVisible();
    };
    await open();
    await judge(desk);
    const decision = desk.locator("#decision");
    await decision.getByLabel(t("task.reason")).fill("Which firm do you work for? 请问您代表哪家企业？");
    await decision.getByRole("button", { name: t("member.askMore") }).click();
    await expect(desk.getByRole("status").filter({ hasText: t("outcome.askMore") })).toBeVisible();

    expect((await mailTo(email, "memberAsked")).text).toContain("Which firm do you work for?");
    await account.go("");
    await expect(main(page).getByText("Which firm do you work for?")).toBeVisible();
    await judge(page);
    await main(page).getByLabel(t("member.answer")).fill("Haitian Lamps. 海天灯饰。");
    await main(page)
      .getByRole("button", { name: t("member.sendAnswer") })
      .click();
    await expect(main(page).getByText(t("member.answered"))).toBeVisible();
    await expect(main(page).getByLabel(t("member.answer"))).toHaveCount(0);

    await open();
    await expect(main(desk).getByText("Haitian Lamps. 海天灯饰。")).toBeVisible();
    await desk
      .locator("#decision")
      .getByRole("button", { name: t("member.approve") })
      .click();
    await expect(desk.getByRole("status").filter({ hasText: t("outcome.approve") })).toBeVisible();
    await desk.context().close();
  });

  test(`a verifier checks a confirmation again and revokes it everywhere, in ${locale}`, async ({ browser, origin }) => {
    const owner = await makePerson({ companyRole: "OWNER", kind: "MANUFACTURER" });
    const statement = `Works ${mark()}`;
    await ask(
      `insert into "VerificationClaim" (id, "companyId", kind, status, statement, method, "checkedOn", "expiresOn", "liveKey", "createdBy", "updatedAt")
       values ($1, $2, 'FACTORY', 'VERIFIED', $3, 'document', current_date, current_date + 100, $4, 'system:journey', now())`,
      [randomUUID(), owner.companyId, statement, `${owner.companyId}:FACTORY:`],
    );
    const [firm] = await ask<{ slug: string }>(`select slug from "Company" where id = $1`, [owner.companyId]);
    const page = await pageOf(browser, await makePerson({ roles: ["VERIFIER"], locale }), origin);
    const shown = async () => (await (await page.request.get(`/${locale}/suppliers/${firm?.slug}`)).text()).includes(statement);
    expect(await shown()).toBe(true);

    await page.goto(`/${locale}/admin/firms/${owner.companyId}`);
    const claim = page.getByRole("article", { name: v("kinds.FACTORY") });
    await claim.locator("summary", { hasText: v("staff.recheck") }).click();
    await claim.getByLabel(v("column.how")).selectOption("siteVisit");
    await claim.getByRole("button", { name: v("staff.noteCheck") }).click();
    await expect(page.getByText(v("staff.rechecked"))).toBeVisible();
    await expect(claim.getByText(v("methods.siteVisit")).first()).toBeVisible();
    await judge(page);

    await claim.locator("summary", { hasText: v("staff.revoke") }).click();
    await claim.getByLabel(v("staff.reason")).fill("The works stand empty since May. 厂房自五月起空置。");
    await claim.getByRole("button", { name: v("staff.revokeNow") }).click();
    await expect(page.getByText(v("staff.revoked"))).toBeVisible();
    await expect(claim).toHaveCount(0);
    await expect.poll(shown, { timeout: 20_000 }).toBe(false);
    expect((await mailTo(owner.email, "claimRevoked")).text).toContain("The works stand empty since May.");
    await page.context().close();
  });

  test(`an editor writes a note beside an entry of the register, in ${locale}`, async ({ browser, origin }) => {
    const editor = await makePerson({ roles: ["EDITOR"], locale });
    const page = await pageOf(browser, editor, origin);
    const r = (key: string) => say(locale, `register.${key}`);
    await page.goto(`/${locale}/admin/entries`);
    await judge(page);
    await main(page).getByRole("table").getByRole("link").first().click();
    const text = `Moved ${mark()}`;
    await main(page).getByLabel(r("staff.field")).selectOption("address");
    await main(page).getByLabel(r("staff.text")).fill(text);
    await main(page).getByLabel(r("source")).fill("Gazette 12/2026");
    await main(page)
      .getByRole("button", { name: r("staff.add") })
      .click();
    await expect(main(page).getByText(r("staff.noted"))).toBeVisible();
    await expect(main(page).getByText(text)).toBeVisible();
    await expect(main(page).getByText(editor.name)).toBeVisible();
    await judge(page);
    const address = await main(page)
      .getByRole("link", { name: say(locale, "admin.publicPage") })
      .getAttribute("href");
    const seen = async () => (await (await page.request.get(address ?? "")).text()).includes(text);
    await expect.poll(seen, { timeout: 20_000 }).toBe(true);
    await page.context().close();
  });
}

test("what changed since the list was drawn is not approved with the others", async ({ browser, origin }) => {
  const owner = await makePerson({ companyRole: "OWNER", kind: "MANUFACTURER" });
  const names = [`Zq${mark()}`, `Zq${mark()}`];
  for (const name of names) {
    const productId = randomUUID();
    await ask(
      `insert into "Product" (id, "companyId", "categoryId", sku, slug, status, "nameEn", "nameZh", "enOrigin", "zhOrigin", "paymentTerms", "updatedAt")
       select $1, $2, id, $3, $3, 'IN_REVIEW', $4, $4, 'HUMAN', 'HUMAN', '{}', now() from "Category" where "parentId" is not null order by slug limit 1`,
      [productId, owner.companyId, name.toLowerCase(), name],
    );
    await ask(
      `insert into "ReviewTask" (id, kind, "subjectId", "companyId", title, "dueAt", "openKey") values ($1, 'PRODUCT', $2, $3, $4, now() + interval '1 day', $5)`,
      [randomUUID(), productId, owner.companyId, name, `PRODUCT:${productId}`],
    );
  }
  const page = await pageOf(browser, await makePerson({ roles: ["MODERATOR"] }), origin);
  await page.goto(`/en/admin/queue?kind=PRODUCT&company=${owner.companyId}`);
  for (const name of names)
    await page.getByRole("checkbox", { name: say("en", "moderation.queue.choose", { title: name }) }).check();
  await ask(`update "Product" set version = version + 1 where "nameEn" = $1`, [names[1]]);
  await page.getByRole("button", { name: say("en", "moderation.queue.approveChosen") }).click();
  await expect(page.getByText(say("en", "moderation.queue.batchDone", { count: 1, left: 1 }))).toBeVisible();
  const rows = await ask<{ nameEn: string; status: string }>(
    `select "nameEn", status from "Product" where "companyId" = $1 order by "nameEn" = $2`,
    [owner.companyId, names[1]],
  );
  expect(rows.map(({ status }) => status)).toEqual(["LIVE", "IN_REVIEW"]);
  await page.context().close();
});
