import { type Figure, most } from "./figures.ts";
import { treeUsage } from "./processes.ts";
import type { Site } from "./site.ts";
import { rounded } from "./statistics.ts";
import { keepWorkerBusy } from "./work.ts";

const limits = { web: 450, worker: 300 };

function held(site: Site, name: "web" | "worker", beside: Record<string, number>): Figure {
  const { rssMb, peakMb } = treeUsage(site[name]);
  const measured = rounded(rssMb);
  return {
    name,
    measured,
    unit: "MB resident",
    target: most(limits[name]),
    beside: { "MB at most": rounded(peakMb), ...beside },
  };
}

/** What the site's processes hold after the load and at most held; the worker after it has indexed products anew. */
export async function measureMemory(site: Site): Promise<Figure[]> {
  const web = held(site, "web", {});
  const { products, seconds } = await keepWorkerBusy();
  return [web, held(site, "worker", { "products indexed anew": products, "s for that": rounded(seconds) })];
}
