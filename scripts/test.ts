import { spawn } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { findBrowser } from "#scripts/browser";
import { say } from "#scripts/launcher/words";
import { add, broken, closingLine, nothing, readSummary, type Summary, summaryPlace } from "#scripts/testing/summary";

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
  return readSummary(kind, file, code);
}

const hasJourneys = () => readdirSync(resolve("e2e")).some((name) => name.endsWith(".spec.ts"));

/** One line for what was skipped for the same reason in the same file. */
function skippedLines(skipped: Summary["skipped"]): string[] {
  const groups = Map.groupBy(skipped, ({ name, reason }) => `${name.split(" > ", 1)[0]}: ${reason || "?"}`);
  return [...groups].map(([line, { length }]) => (length > 1 ? `  ${line} (${length})` : `  ${line}`));
}

const withReason = ({ name, reason }: Summary["failed"][number]) => `  ${name}\n    ${reason.replaceAll("\n", "\n    ")}`;

/** The failures stand last: a log that was cut at its head still tells them. */
function report(total: Summary): number {
  if (total.skipped.length > 0) say("skipReasons");
  for (const line of skippedLines(total.skipped)) console.log(line);
  if (total.shaky.length > 0) say("shaky");
  for (const line of total.shaky.map(withReason)) console.log(line);
  if (total.failed.length > 0) say("failures");
  for (const line of total.failed.map(withReason)) console.log(line);
  console.log(closingLine(total));
  return total.failed.length === 0 && total.passed > 0 ? 0 : 1;
}

/** `npm test`: everything that proves the project, closed by one line that sums it up. */
export async function main(args: string[], ending: AbortSignal): Promise<number> {
  if (args.includes("--help")) {
    say("help.test");
    return 0;
  }
  const chosen = kinds.filter((kind) => kind === args[0]);
  const rest = chosen.length > 0 ? args.slice(1) : args;
  let total = nothing;
  for (const kind of chosen.length > 0 ? chosen : kinds) {
    if (ending.aborted || (kind === "e2e" && !hasJourneys())) continue;
    const outcome = await runSuite(kind, rest, ending).catch((error: unknown) => broken(kind, error));
    total = add(total, outcome);
  }
  return report(total);
}
