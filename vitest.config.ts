import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{app,components,lib,prisma,scripts,bench}/**/*.test.{ts,tsx}"],
    globalSetup: "scripts/testing/vitest-setup.ts",
    setupFiles: ["lib/testing/database.ts", "lib/testing/console.ts"],
    reporters: ["default", "./scripts/testing/vitest-reporter.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
