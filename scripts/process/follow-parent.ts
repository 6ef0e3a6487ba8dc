/**
 * Preloaded into processes that are not ours (Next.js) and, through their flags, into their children: each ends when the process that
 * started it is gone, even by kill -9.
 */
const parent = process.ppid;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const launcher = Number(process.env.YONGFAIR_PARENT ?? parent);

const watch = setInterval(() => {
  if (process.ppid === parent && isAlive(launcher)) return;
  clearInterval(watch);
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(1), 5_000).unref();
}, 500);

watch.unref();

export {};
