import { readFileSync } from "node:fs";

export const signals = ["SIGINT", "SIGTERM", "SIGHUP"];

const read = (file) => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
};

const parentOf = (pid) => Number(read(`/proc/${pid}/stat`).split(") ").at(-1)?.split(" ")[1]);

/** npm runs scripts through a shell that may outlive it: then the shell's parent is npm. */
function npmAbove(parent) {
  const commandLine = read(`/proc/${parent}/cmdline`).split("\0");
  return commandLine[1] === "-c" && commandLine[2]?.includes("run.mjs") ? parentOf(parent) : undefined;
}

/** Calls `onEnd` when the person or the system ends this command, or when the process that started it has died. */
export function watchForEnd(onEnd) {
  for (const signal of signals) process.on(signal, () => onEnd(signal));
  if (!process.env.YONGFAIR_FOLLOWS && !process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const npm = npmAbove(parent);
  const isLeftAlone = () => process.ppid !== parent || (npm !== undefined && parentOf(parent) !== npm);
  setInterval(() => isLeftAlone() && onEnd("SIGTERM"), 500).unref();
}
