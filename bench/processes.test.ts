import { describe, expect, it } from "vitest";
import { treeUsage } from "./processes.ts";

describe("treeUsage", () => {
  it("counts the processor time and memory of this process", () => {
    const before = treeUsage(process.pid);
    for (const end = performance.now() + 200; performance.now() < end; );
    const after = treeUsage(process.pid);
    expect(after.cpuMs - before.cpuMs).toBeGreaterThan(50);
    expect(after.rssMb).toBeGreaterThan(20);
    expect(after.peakMb).toBeGreaterThanOrEqual(after.rssMb * 0.9);
  });

  it("is nothing for a process that is gone", () => {
    expect(treeUsage(2 ** 30)).toMatchObject({ cpuMs: 0, rssMb: 0 });
  });
});
