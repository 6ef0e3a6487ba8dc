import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { disconnect, pool } from "./db.ts";
import { Limiter, limits } from "./limit.ts";

afterAll(disconnect);

const takeMany = (limiter: Limiter, network: string, times: number) => {
  for (let time = 0; time < times; time += 1) limiter.take("read", network);
};

// A test that straddles two minutes of the database's clock may be run again.
describe("Limiter", { retry: 2 }, () => {
  it("counts down and refuses what is beyond the limit", () => {
    const limiter = new Limiter();
    const network = randomUUID();
    expect(limiter.take("read", network)).toMatchObject({ limit: limits.read, remaining: limits.read - 1, isOver: false });
    takeMany(limiter, network, limits.read - 1);
    const refused = limiter.take("read", network);
    expect(refused).toMatchObject({ remaining: 0, isOver: true });
    expect(refused.resetSeconds).toBeGreaterThan(0);
    expect(refused.resetSeconds).toBeLessThanOrEqual(60);
  });

  it("counts each network and each kind of door apart", () => {
    const limiter = new Limiter();
    const network = randomUUID();
    takeMany(limiter, network, limits.read);
    expect(limiter.take("read", randomUUID()).isOver).toBe(false);
    expect(limiter.take("suggest", network).isOver).toBe(false);
  });

  it("shares its counts with other processes within a flush", async () => {
    const [one, other] = [new Limiter(), new Limiter()];
    const network = randomUUID();
    takeMany(one, network, 200);
    takeMany(other, network, 150);
    await one.flush();
    await other.flush();
    expect(other.take("read", network).isOver).toBe(true);
  });

  it("survives two processes flushing the same networks at once", async () => {
    const limiters = [new Limiter(), new Limiter(), new Limiter()];
    const networks = Array.from({ length: 200 }, () => randomUUID());
    for (const limiter of limiters) for (const network of networks) limiter.take("read", network);
    await Promise.all(limiters.map((limiter) => limiter.flush()));
    const [late] = [new Limiter()];
    for (const network of networks) late.take("read", network);
    await late.flush();
    const left = networks.map((network) => late.take("read", network).remaining);
    expect(new Set(left)).toEqual(new Set([limits.read - 5]));
  });

  it("keeps no address in the database", async () => {
    const limiter = new Limiter();
    limiter.take("read", "203.0.113.77");
    await limiter.flush();
    const { rows } = await pool.query("select key from limits.hit where key like '%203.0.113.77%'");
    expect(rows).toEqual([]);
  });
});
