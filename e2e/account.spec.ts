import { readFileSync } from "node:fs";
import { generate } from "otplib";
import { AccountPages, password } from "./account-pages.ts";
import { expect, test } from "./fixtures.ts";
import { mailTo } from "./mail.ts";
import { type SecondSite, startSecondSite } from "./second-site.ts";
import { languages, say } from "./words.ts";

const newPassword = "three quite other words";
const address = (name: string) => `${name}-${Date.now().toString(36)}${Math.floor(Math.random() * 1e6)}@journeys.example`;
const codeOf = (secret: string, stepsAhead = 0) => generate({ secret, epoch: Math.floor(Date.now() / 1000) + stepsAhead * 30 });

const own = ["", "/security", "/sessions", "/sign-ins", "/email", "/privacy", "/privacy/erase"];

for (const locale of languages) {
  test(`a buyer in Nairobi joins with an address only, guards the account, takes everything along and leaves, in ${locale}`, async ({
    page,
    browser,
    origin,
  }) => {
    test.slow();
    const account = new AccountPages(page, locale);
    const email = address("nairobi");
    await account.join("buyer", "Wanjikũ Kamau", email, "KE");
    await account.confirm(email);

    await test.step("every page of the account can be used by everybody", async () => {
      for (const path of own) {
        await account.go(path);
        await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
        await account.judge();
      }
    });

    await test.step("the second of two editors sees what the first has saved, and loses nothing", async () => {
      const context = await browser.newContext({ baseURL: origin, storageState: await page.context().storageState() });
      const second = new AccountPages(await context.newPage(), locale);
      await account.go("");
      await second.go("");
      await account.field("field.name").fill("Wanjikũ wa Kamau");
      await account.press("save");
      await expect(page.getByText(account.say("profile.saved"))).toBeVisible();
      await second.field("field.name").fill("W. Kamau");
      await second.press("save");
      await expect(second.page.getByText(say(locale, "faults.changedTo", { value: "Wanjikũ wa Kamau" }))).toBeVisible();
      await expect(second.field("field.name")).toHaveValue("W. Kamau");
      await second.press("save");
      await expect(second.page.getByText(account.say("profile.saved"))).toBeVisible();
      await context.close();
    });

    let secret = "";
    const codes = await test.step("an authenticator is set up, with recovery codes shown once", async () => {
      await account.go("/security");
      await page
        .getByRole("main")
        .locator("summary", { hasText: account.say("security.setUp") })
        .click();
      await page.getByLabel(account.say("field.passwordAgain")).filter({ visible: true }).fill(password);
      await page.getByRole("button", { name: account.say("security.setUp"), exact: true }).click();
      await expect(page).toHaveURL(/authenticator/);
      await account.judge();
      secret = (await page.locator("code").innerText()).replaceAll(" ", "");
      await page.getByLabel(account.say("totp.enter")).fill(await codeOf(secret));
      await account.press("totp.button");
      const shown = page.getByRole("main").getByRole("status").first();
      await expect(shown).toContainText(/(\w{4}-){3}\w{4}/);
      return (await shown.innerText()).match(/(?:\w{4}-){3}\w{4}/g) ?? [];
    });
    expect(codes).toHaveLength(10);

    await test.step("signing in asks for the code; another session ends at once when it is revoked", async () => {
      const context = await browser.newContext({ baseURL: origin });
      const other = new AccountPages(await context.newPage(), locale);
      await other.signIn(email, password);
      await expect(other.page).toHaveURL(/second-factor/);
      await other.judge();
      await other.field("field.code").fill("000000");
      await other.press("factor.button");
      await expect(other.page.getByText(say(locale, "faults.codeWrong"))).toBeVisible();
      await other.field("field.code").fill(codes[0] ?? "");
      await other.press("factor.button");
      await expect(other.page).not.toHaveURL(/second-factor/);
      await account.go("/sessions");
      await account.press("sessions.endOthers");
      await expect(async () => {
        await other.go("/privacy");
        await expect(other.page).toHaveURL(/sign-in\?next=/, { timeout: 1_000 });
      }).toPass();
      await context.close();
    });

    await test.step("consent is given and taken back", async () => {
      await account.go("/privacy");
      await account.page
        .getByRole("button", { name: account.say("privacy.give") })
        .first()
        .click();
      await account.page
        .getByRole("button", { name: account.say("privacy.takeBack") })
        .first()
        .click();
      await account.open("privacy.history");
      await expect(page.getByRole("main")).toContainText(account.say("consent.showName"));
    });

    await test.step("all data come as a file", async () => {
      await account.go("/privacy");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: account.say("privacy.exportButton") }).click(),
      ]);
      const { of, tables } = JSON.parse(readFileSync(await download.path(), "utf8"));
      expect(of).toBe(email);
      expect(tables.User.rows[0].name).toBe("W. Kamau");
      expect(tables.SignIn.rows.length).toBeGreaterThan(1);
      expect(JSON.stringify(tables)).not.toContain("argon2");
    });

    await test.step("the account is erased and nobody signs in with it", async () => {
      await account.go("/privacy/erase");
      await page.getByLabel(account.say("erase.understood")).check();
      await account.field("field.passwordAgain").fill(password);
      await account.press("erase.button");
      await expect(page).toHaveURL(/erased/);
      await account.judge();
      await mailTo(email, "accountErased");
      await account.signIn(email, password);
      await expect(page.getByText(say(locale, "faults.signInWrong"))).toBeVisible();
    });
  });
}

test.describe("without JavaScript, on a telephone", () => {
  test.use({ javaScriptEnabled: false, tolerated: /^request: csp .*\/_next\//, viewport: { width: 390, height: 844 } });

  for (const locale of languages) {
    test(`a supplier in Ningbo joins, forgets the password and sets a new one, in ${locale}`, async ({ page }) => {
      test.slow();
      const account = new AccountPages(page, locale);
      const email = address("ningbo");
      await account.join("supplier", "王小明", email, "CN");
      await account.confirm(email);
      await account.go("");
      await expect(account.field("field.name")).toHaveValue("王小明");
      for (const path of own) {
        await account.go(path);
        await account.judge();
      }
      await page.getByRole("button", { name: say(locale, "desk.signOut") }).click();

      await account.go("/forgot");
      await account.judge();
      await account.field("field.email").fill(email);
      await account.press("forgot.button");
      await expect(page.getByText(account.say("resetSent"))).toBeVisible();
      await page.goto((await mailTo(email, "resetPassword")).link);
      await account.judge();
      await account.field("field.newPassword").fill("woaini1314520");
      await account.press("reset.button");
      await expect(page.getByText(say(locale, "faults.passwordCommon"))).toBeVisible();
      await account.field("field.newPassword").fill(newPassword);
      await account.press("reset.button");
      await expect(page.getByText(account.say("resetDone"))).toBeVisible();

      await account.signIn(email, password);
      await expect(page.getByText(say(locale, "faults.signInWrong"))).toBeVisible();
      await expect(account.field("field.email")).toHaveValue(email);
      await account.signIn(email, newPassword);
      await expect(page).not.toHaveURL(/sign-in/);
    });
  }
});

test("an address that is known and one that is not are answered alike", async ({ page }) => {
  const account = new AccountPages(page, "en");
  const email = address("known");
  await account.join("buyer", "First Comer", email, "KE");
  await account.join("buyer", "Second Comer", email, "KE");
  for (const given of [email, address("unknown")]) {
    await account.go("/forgot");
    await account.field("field.email").fill(given);
    await account.press("forgot.button");
    await expect(page.getByText(account.say("resetSent"))).toBeVisible();
    await account.signIn(given, "not the password");
    await expect(page.getByText("do not belong together")).toBeVisible();
  }
});

test("terms, privacy notice and the way in can be used by everybody, in both languages", async ({ page }) => {
  for (const locale of ["zh", "en"] as const) {
    const account = new AccountPages(page, locale);
    for (const path of ["/sign-in", "/terms", "/privacy-notice", "/second-factor?step=old", "/erased"]) {
      await account.go(path);
      await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
      await account.judge();
    }
  }
});

test("next-auth's own doors know the same sessions and the same refusals", async ({ page, request, origin }) => {
  const account = new AccountPages(page, "en");
  const email = address("doors");
  await account.join("buyer", "Door Keeper", email, "KE");
  await account.confirm(email);
  const enter = async (words: string) => {
    const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
    const form = { csrfToken, email, password: words, callbackUrl: origin, json: "true" };
    return request.post("/api/auth/callback/credentials", { form });
  };
  expect((await enter("not the password")).status()).toBe(401);
  expect(await (await request.get("/api/auth/session")).json()).not.toHaveProperty("user");
  expect((await enter(password)).status()).toBe(200);
  expect(await (await request.get("/api/auth/session")).json()).toMatchObject({ user: { name: "Door Keeper", email } });
  await account.go("/sessions");
  await account.press("sessions.endOthers");
  await expect(async () => expect(await (await request.get("/api/auth/session")).json()).not.toHaveProperty("user")).toPass();
});

test.describe(() => {
  let named: SecondSite | undefined;
  test.beforeAll(async () => {
    if (process.env.E2E_SITE) named = await startSecondSite(JSON.parse(process.env.E2E_SITE), "localhost");
  });
  test.afterAll(() => named?.stop());

  test("a passkey opens the account without a password", async ({ browser, origin }) => {
    test.slow();
    const context = await browser.newContext({ baseURL: named?.origin ?? origin });
    const page = await context.newPage();
    const account = new AccountPages(page, "en");
    const email = address("passkey");
    await account.join("buyer", "Key Holder", email, "KE");
    await account.confirm(email);
    const devtools = await context.newCDPSession(page);
    await devtools.send("WebAuthn.enable");
    const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true } as const;
    await devtools.send("WebAuthn.addVirtualAuthenticator", {
      options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
    });
    await account.go("/security");
    await account.open("security.addPasskey");
    await page.getByLabel(account.say("field.passkeyName")).fill("My telephone");
    await page.getByLabel(account.say("field.passwordAgain")).filter({ visible: true }).fill(password);
    await account.press("security.makePasskey");
    await expect(page.getByRole("main").getByRole("status").first()).toContainText(/(\w{4}-){3}\w{4}/);
    await page.getByRole("button", { name: say("en", "desk.signOut") }).click();
    await expect(page).toHaveURL(/\/en$/);
    await account.go("/sign-in");
    await account.press("signIn.passkey");
    await expect(page).not.toHaveURL(/sign-in/);
    await account.go("/security");
    await expect(page.getByRole("main").getByText("My telephone", { exact: true })).toBeVisible();
    await context.close();
  });
});
