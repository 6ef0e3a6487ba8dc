import { spawn } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { findBrowser } from "#scripts/browser";
import { say } from "#scripts/launcher/words";
import { add, closingLine, readSummary, type Summary, summaryPlace } from "#scripts/testing/summary";

const kinds = ["unit", "e2e"] as const;
type Kind = (typeof kinds)[number];

const programs: Record<Kind, string[]> = {
  unit: ["node_modules/vitest/vitest.mjs", "run"],
  e2e: ["node_modules/@playwright/test/cli.js", "test"],
};

async function runSuite(kind: Kind, args: string[], ending: AbortSignal): Promise<Summary> {
  const file = resolve(".data", `summary-${kind}.json`);
  mkdirSync(resolve(".data"), { recursive: true });
  const browser = kind === "e2e" ? { YONGFAIR_BROWSER: await findBrowser() } : {};
  const env: NodeJS.ProcessEnv = { ...process.env, ...summaryPlace(file), ...browser, NODE_ENV: "test" };
  const [program = "", ...first] = programs[kind];
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", resolve(program), ...first, ...args], {
    stdio: ["ignore", "inherit", "inherit"],
    env,
  });
  const stop = () => child.kill("SIGTERM");
  ending.addEventListener("abort", stop, { once: true });
  const code = await new Promise<number>((done) => {
    child.on("error", () => done(1));
    child.on("exit", (exitCode) => done(exitCode ?? 1));
  });
  ending.removeEventListener("abort", stop);
  return readSummary(file, code);
}

const hasJourneys = () => readdirSync(resolve("e2e")).some((name) => name.endsWith(".spec.ts"));

function report(total: Summary): number {
  if (total.skipped.length > 0) {
    say("skipReasons");
    for (const { name, reason } of total.skipped) console.log(`  ${name}: ${reason || "?"}`);
  }
  console.log(closingLine(total));
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

/** `npm test`: everything that proves the project, closed by one line that sums it up. */
export async function main(args: string[], ending: AbortSignal): Promise<number> {
  if (args.includes("--help")) {
    say("help.test");
    return 0;
  }
  const chosen = kinds.filter((kind) => kind === args[0]);
  const rest = chosen.length > 0 ? args.slice(1) : args;
  let total: Summary = { passed: 0, failed: 0, skipped: [] };
  for (const kind of chosen.length > 0 ? chosen : kinds) {
    if (ending.aborted || (kind === "e2e" && !hasJourneys())) continue;
    const outcome = await runSuite(kind, rest, ending).catch((error): Summary => {
      console.error(error instanceof Error ? error.message : error);
      return { passed: 0, failed: 1, skipped: [] };
    });
    total = add(total, outcome);
  }
  return report(total);
}
