import { setTimeout as sleep } from "node:timers/promises";
import { db } from "#lib/platform/db";
import { emit, stopJobs } from "#lib/platform/jobs";
import { productsChanged } from "#lib/product/events";

const events = 10;
const idsInEvent = 1_000;
const longestMilliseconds = 120_000;

async function left(): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from pgboss.job where name = ${productsChanged.name} and state in ('created', 'retry', 'active')`;
  return row?.count ?? 0;
}

/** Gives the worker something to do, as a large import would: indexes products anew and returns when that is done. */
export async function keepWorkerBusy(): Promise<{ products: number; seconds: number }> {
  const rows = await db.product.findMany({
    where: { status: "LIVE" },
    select: { id: true },
    orderBy: { id: "asc" },
    take: events * idsInEvent,
  });
  const ids = rows.map(({ id }) => id);
  const payloads = Array.from({ length: Math.ceil(ids.length / idsInEvent) }, (_, at) => ({
    productIds: ids.slice(at * idsInEvent, (at + 1) * idsInEvent),
  }));
  const startedAt = performance.now();
  try {
    await db.$transaction((tx) => emit(tx, productsChanged, ...payloads));
    while ((await left()) > 0) {
      if (performance.now() - startedAt > longestMilliseconds)
        throw new Error("the worker has not worked off its jobs in two minutes");
      await sleep(100);
    }
    return { products: ids.length, seconds: (performance.now() - startedAt) / 1000 };
  } finally {
    await stopJobs();
  }
}
