import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

const ticksPerSecond = 100;
const hasProc = existsSync("/proc/self/stat");

export type Usage = { pid: number; parent: number; cpuMs: number; rssMb: number; peakMb: number };

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

const kilobytes = (status: string, name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0);

/** What a process has used, from /proc; undefined when it is gone. */
export function usageOf(pid: number): Usage | undefined {
  const stat = read(`/proc/${pid}/stat`);
  if (!stat) return undefined;
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const ticks = Number(fields[11]) + Number(fields[12]);
  const status = read(`/proc/${pid}/status`);
  return {
    pid,
    parent: Number(fields[1]),
    cpuMs: (ticks * 1000) / ticksPerSecond,
    rssMb: kilobytes(status, "VmRSS") / 1024,
    peakMb: kilobytes(status, "VmHWM") / 1024,
  };
}

const seconds = (time: string) =>
  time.split(/[-:]/).reduce((sum, part, at, parts) => (parts.length === 4 && at === 1 ? sum * 24 : sum * 60) + Number(part), 0);

function listed(): Usage[] {
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid=,rss=,time="], { encoding: "utf8" });
  return (stdout ?? "").split("\n").flatMap((line) => {
    const [pid, parent, rss, time] = line.trim().split(/\s+/);
    if (!pid || !time) return [];
    const rssMb = Number(rss) / 1024;
    return [{ pid: Number(pid), parent: Number(parent), cpuMs: seconds(time) * 1000, rssMb, peakMb: rssMb }];
  });
}

const everyone = (): Usage[] =>
  hasProc
    ? readdirSync("/proc").flatMap((name) => {
        const usage = /^\d+$/.test(name) ? usageOf(Number(name)) : undefined;
        return usage ? [usage] : [];
      })
    : listed();

/** A process and everything it started, taken together: from /proc, elsewhere from ps (without a true peak). */
export function treeUsage(pid: number): Omit<Usage, "parent"> {
  const all = everyone();
  const tree = all.filter((one) => one.pid === pid);
  for (const one of tree) tree.push(...all.filter(({ parent }) => parent === one.pid));
  const sum = (key: "cpuMs" | "rssMb" | "peakMb") => tree.reduce((total, one) => total + one[key], 0);
  return { pid, cpuMs: sum("cpuMs"), rssMb: sum("rssMb"), peakMb: sum("peakMb") };
}

export type Watched = { peakMb: number; cpuMs: number };

/** The largest memory and the processor time that a process tree was seen to use, until `stop` is called. */
export function watchUsage(pid: number): { stop: () => Watched } {
  const watched: Watched = { peakMb: 0, cpuMs: 0 };
  const look = () => {
    const { rssMb, cpuMs } = treeUsage(pid);
    watched.peakMb = Math.max(watched.peakMb, rssMb, usageOf(pid)?.peakMb ?? 0);
    watched.cpuMs = Math.max(watched.cpuMs, cpuMs);
  };
  const timer = setInterval(look, 100);
  return {
    stop: () => {
      clearInterval(timer);
      return watched;
    },
  };
}
