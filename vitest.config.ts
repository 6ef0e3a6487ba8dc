import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{app,components,lib,prisma,scripts,bench}/**/*.test.{ts,tsx}"],
    globalSetup: "scripts/testing/vitest-setup.ts",
    setupFiles: ["lib/testing/database.ts", "lib/testing/console.ts"],
    reporters: ["default", "./scripts/testing/vitest-reporter.ts"],
    // By itself vitest leaves a core free, which is half of a machine with two.
    maxWorkers: "100%",
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
