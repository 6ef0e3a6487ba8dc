import { licenceFaults } from "#scripts/checks/licences";
import { lockFileFaults } from "#scripts/checks/lock-file";
import { bin, type Outcome, run } from "#scripts/checks/run";
import { missingSql } from "#scripts/database/migrations";
import { say } from "#scripts/launcher/words";
import { databaseUrl } from "#scripts/process/settings";

type Check = { name: string; prove: (ending: AbortSignal) => Promise<Outcome> };

const faults = (lines: string[]): Outcome => ({ isGood: lines.length === 0, output: lines.join("\n") });

const types = async (ending: AbortSignal): Promise<Outcome> => {
  const generated = await run(bin("next", "next", "typegen"), ending);
  return generated.isGood ? run(bin("typescript", "tsc", "--noEmit"), ending) : generated;
};

const checks: Check[] = [
  { name: "lint, format", prove: (ending) => run(bin("@biomejs/biome", "biome", "check", "."), ending) },
  { name: "types", prove: types },
  { name: "house rules", prove: (ending) => run(bin("vitest", "vitest", "run", "lib/house", "--reporter=dot"), ending) },
  { name: "dead code", prove: (ending) => run(bin("knip", "knip"), ending) },
  { name: "licences", prove: async (ending) => faults(await licenceFaults(ending)) },
  { name: "lock file", prove: async () => faults(lockFileFaults()) },
  { name: "schema drift", prove: async () => faults([await missingSql(databaseUrl())].filter(Boolean)) },
];

async function prove({ name, prove: act }: Check, ending: AbortSignal): Promise<boolean> {
  const startedAt = performance.now();
  const { isGood, output } = await act(ending).catch((error): Outcome => ({ isGood: false, output: String(error) }));
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${isGood ? "✓" : "✗"} ${name} (${seconds} s)`);
  if (!isGood) console.log(output.trimEnd().replace(/^/gm, "    "));
  return isGood;
}

/** `npm run check`: what can be proven without running the project. */
export async function main(args: string[], ending: AbortSignal): Promise<number> {
  if (args.includes("--help")) {
    say("command.check");
    return 0;
  }
  let isGood = true;
  for (const check of checks) isGood = (await prove(check, ending)) && isGood;
  return isGood ? 0 : 1;
}
