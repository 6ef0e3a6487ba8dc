import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";

export type Outcome = { isGood: boolean; output: string };

const manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

/** The arguments to `node` that run the program `name` of an installed package. */
export function bin(packageName: string, name: string, ...args: string[]): string[] {
  const folder = resolve("node_modules", packageName);
  const { bin: programs } = manifest.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
  const program = typeof programs === "string" ? programs : programs[name];
  if (!program) throw new Error(`${packageName} has no program ${name}`);
  return [join(folder, program), ...args];
}

/** Runs a Node.js program and keeps what it prints. */
export function run(args: string[], ending: AbortSignal): Promise<Outcome> {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"], signal: ending });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    child.on("error", (error) => done({ isGood: false, output: String(error) }));
    child.on("close", (code) => done({ isGood: code === 0, output }));
  });
}
