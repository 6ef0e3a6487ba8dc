import { defineConfig, devices } from "@playwright/test";
import { browserSwitches, systemBrowser } from "#scripts/browser";

const executablePath = process.env.YONGFAIR_BROWSER ?? systemBrowser();

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  globalSetup: "./scripts/testing/journeys.ts",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A machine that others share may stall: a second try there, and what needed it is named at the end.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["./scripts/testing/playwright-reporter.ts"]],
  use: {
    baseURL: process.env.E2E_URL ?? "http://127.0.0.1:3000",
    screenshot: "only-on-failure",
    launchOptions: { args: browserSwitches, ...(executablePath && { executablePath }) },
  },
  projects: [
    { name: "desktop", use: { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 900 } } },
    {
      name: "phone",
      testMatch: /(visitor|without-javascript|accessibility)\.spec\.ts/,
      use: { ...devices["Pixel 7"], viewport: { width: 390, height: 844 } },
    },
  ],
});
