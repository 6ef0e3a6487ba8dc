import { databaseFindings } from "#scripts/doctor/database";
import { buildFinding, diskFinding, storageFinding } from "#scripts/doctor/disk";
import type { Finding } from "#scripts/doctor/finding";
import { nodeFinding, packagesFinding, settingsFinding } from "#scripts/doctor/ground";
import { mailFinding, scannerFinding } from "#scripts/doctor/neighbours";
import { searchServerFinding } from "#scripts/doctor/search-server";
import { say, words } from "#scripts/launcher/words";

const indented = (text: string) => text.replace(/^/gm, "    ");

function show({ subject, isGood, detail, mend }: Finding) {
  const [zh, en] = words(`doctor.${subject}`).split("\n");
  console.log(`${isGood ? "✓" : "✗"} ${zh} · ${en}: ${detail}`);
  if (!isGood && mend) console.log(indented(words("doctor.mend", { how: mend })));
}

/** `npm run doctor`: names what is wrong with a set-up and how to mend it. */
export async function main(args: string[]): Promise<number> {
  if (args.includes("--help")) {
    say("command.doctor");
    return 0;
  }
  const findings: Finding[] = [];
  const examinations = [
    async () => [nodeFinding(), packagesFinding()],
    databaseFindings,
    async () => [await settingsFinding()],
    searchServerFinding,
    async () => [await mailFinding(), ...(await scannerFinding())],
    async () => [await storageFinding(), await diskFinding(), buildFinding()],
  ];
  for (const examine of examinations) {
    for (const finding of await examine()) {
      show(finding);
      findings.push(finding);
    }
  }
  return findings.every(({ isGood }) => isGood) ? 0 : 1;
}
