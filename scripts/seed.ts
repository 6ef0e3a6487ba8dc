import { parseArgs } from "node:util";
import { say } from "#scripts/launcher/words";

/** `npm run seed -- --scale demo|full`: fills an empty database. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { scale: { type: "string", default: "demo" }, help: { type: "boolean" }, products: { type: "string" } },
  });
  const { scale } = values;
  if (values.help || (scale !== "demo" && scale !== "full")) {
    say("help.seed");
    return values.help ? 0 : 1;
  }
  const startedAt = performance.now();
  const { seed } = await import("#prisma/seed/index.ts");
  const { disconnect } = await import("#lib/platform/db");
  const { stopJobs } = await import("#lib/platform/jobs");
  try {
    await seed(scale, (line) => console.log(`  ${line}`), values.products ? Number(values.products) : undefined);
  } finally {
    await stopJobs();
    await disconnect();
  }
  say("seeded", { seconds: Math.round((performance.now() - startedAt) / 1000) });
  return 0;
}
