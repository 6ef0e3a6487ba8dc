const parent = Number(process.env.YONGFAIR_PARENT ?? process.ppid);

/** Preloaded into processes that are not ours (Next.js): they end when the process that started them is gone, even by kill -9. */
const watch = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(watch);
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(1), 5_000).unref();
}, 500);

watch.unref();

export {};
