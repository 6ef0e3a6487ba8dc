import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { buildWhenChanged } from "#scripts/process/build";

/** `npm run build`: builds the site, whether or not its sources have changed. */
export async function main(args: string[]): Promise<number> {
  if (args.includes("--help"))
    return (
      spawnSync(process.execPath, [resolve("node_modules/next/dist/bin/next"), "build", "--help"], { stdio: "inherit" }).status ??
      1
    );
  await buildWhenChanged({ force: true });
  return 0;
}
