import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{app,components,lib,prisma,scripts,bench}/**/*.test.{ts,tsx}"],
    globalSetup: "scripts/testing/vitest-setup.ts",
    setupFiles: ["lib/testing/database.ts", "lib/testing/console.ts"],
    reporters: ["default", "./scripts/testing/vitest-reporter.ts"],
    // By itself vitest leaves a core free, which is half of a machine with two.
    maxWorkers: "100%",
    // A machine that others share may stall: a second try there, and what needed it is named at the end.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
