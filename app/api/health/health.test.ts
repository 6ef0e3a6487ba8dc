import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFair } from "#lib/discovery/api/testing/fair";
import { db, disconnect } from "#lib/platform/db";
import { GET as live } from "./live/route.ts";
import { GET as ready } from "./ready/route.ts";

beforeAll(openFair);
afterAll(disconnect);

describe("health", () => {
  it("is live without asking anybody", async () => {
    const response = live();
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual({ status: "live" });
  });

  it("is ready with each neighbour told apart, and without a worker too", async () => {
    await db.workerBeat.deleteMany();
    const without = await ready();
    expect(without.status).toBe(200);
    expect(await without.json()).toMatchObject({
      status: "ready",
      database: { status: "up" },
      search: { status: "up" },
      storage: { status: "up" },
      worker: { status: "down" },
    });
    await db.$executeRaw`insert into "WorkerBeat" (id, "beatAt") values ('test', now())`;
    expect(await (await ready()).json()).toMatchObject({ worker: { status: "up" } });
  });

  it("is not ready without the database, and says so within its time limit", async () => {
    await disconnect();
    const { pool } = await import("#lib/platform/db");
    await pool.end().catch(() => {});
    const response = await ready();
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ status: "unavailable", database: { status: "down" } });
  });
});
