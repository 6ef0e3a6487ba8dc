import { spawn } from "node:child_process";
import { resolve } from "node:path";

export type Ended = { code: number | null; output: string };

type Child = {
  /** What follows `node` on the command line. */
  args: string[];
  env?: NodeJS.ProcessEnv;
  onStart?: (pid: number) => void;
};

/** Runs a program to its end; what it says goes to the error output, where progress is shown, and comes back as `output`. */
export function runNode({ args, env = process.env, onStart }: Child): Promise<Ended> {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"], env: { ...env, YONGFAIR_FOLLOWS: "1" } });
  if (child.pid) onStart?.(child.pid);
  const parts: string[] = [];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    parts.push(text);
    process.stderr.write(text);
  });
  return new Promise((done, failed) => {
    child.on("error", failed);
    child.on("close", (code) => done({ code, output: parts.join("") }));
  });
}

/** Runs a command of this project on another database; fails where it fails. */
export async function runCommand(args: string[], databaseUrl: string): Promise<void> {
  const { code } = await runNode({
    args: [resolve("scripts/run.mjs"), ...args],
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  if (code !== 0) throw new Error(`npm run ${args.join(" ")} ended with ${code}`);
}

export const say = (line: string) => console.error(line);
