import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { say } from "#scripts/launcher/words";

export type Program = {
  name: string;
  /** What follows `node` on the command line. */
  args: string[];
  env: NodeJS.ProcessEnv;
  onStart?: (pid: number) => void;
};

const longestPause = 30;
const calmSeconds = 30;
const graceMilliseconds = 8_000;

function end(child: ChildProcess) {
  child.kill("SIGTERM");
  setTimeout(() => child.kill("SIGKILL"), graceMilliseconds).unref();
}

async function runOnce({ args, env, onStart }: Program, ending: AbortSignal): Promise<string> {
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...env, YONGFAIR_PARENT: String(process.pid), YONGFAIR_FOLLOWS: "1" },
  });
  if (child.pid) onStart?.(child.pid);
  const stop = () => end(child);
  ending.addEventListener("abort", stop, { once: true });
  return new Promise((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("exit", (code, signal) => {
      ending.removeEventListener("abort", stop);
      resolve(signal ?? `exit ${code}`);
    });
  });
}

/** Keeps a program running until `ending` fires: after a crash it is started again, each time after a longer pause. */
export async function keepRunning(program: Program, ending: AbortSignal): Promise<void> {
  for (let pause = 0.5; !ending.aborted; ) {
    const startedAt = performance.now();
    const reason = await runOnce(program, ending);
    if (ending.aborted) return;
    if (performance.now() - startedAt > calmSeconds * 1000) pause = 0.5;
    say("crashed", { name: program.name, reason, seconds: pause });
    await sleep(pause * 1000, undefined, { signal: ending }).catch(() => {});
    pause = Math.min(pause * 2, longestPause);
  }
}
