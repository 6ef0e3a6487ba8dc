import { platformFigures } from "#lib/discovery/queries/figures";
import { disconnect } from "#lib/platform/db";
import { say } from "#scripts/launcher/words";

/** `npm run figures`: how much of everything there is. */
export async function main(args: string[]): Promise<number> {
  if (args.includes("--help")) {
    say("help.figures");
    return 0;
  }
  const figures = await platformFigures();
  await disconnect();
  if (args.includes("--json")) console.log(JSON.stringify(figures));
  else for (const [name, count] of Object.entries(figures)) console.log(`${name.padEnd(20)}${count}`);
  return 0;
}
