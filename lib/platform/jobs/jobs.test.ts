import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { db, pool } from "#lib/platform/db";
import { defineEvent, drain, emit, jobFigures, on, stopJobs, work } from "#lib/platform/jobs";
import { unique } from "#lib/testing/factories";
import { connection } from "./boss.ts";
import { failedJobs, publicReason, retryJob } from "./failed.ts";
import { schedule, workSchedules } from "./schedules.ts";

afterEach(stopJobs);

const nothing = async () => undefined;
const seconds = (timeout: number) => ({ timeout: timeout * 1000, interval: 50 });
const tell = <Payload extends object>(event: ReturnType<typeof defineEvent<Payload>>, ...payloads: Payload[]) =>
  db.$transaction((tx) => emit(tx, event, ...payloads));

const settingsOf = async (name: string) => {
  const { rows } = await pool.query(
    "select retry_limit as retries, expire_seconds as expiry, heartbeat_seconds as heartbeat from pgboss.queue where name = $1",
    [name],
  );
  return rows[0];
};

const schedulesNow = async () =>
  (await (await connection()).boss.getSchedules()).map(({ name, cron, timezone }) => ({ name, cron, timezone }));

describe("the queues of the worker", () => {
  it("are worked as their events say, and take new ways from the next start on", async () => {
    const name = unique("trial.long");
    const plain = defineEvent(name);
    await tell(plain, {});
    expect(await settingsOf(name)).toEqual({ retries: 5, expiry: 600, heartbeat: null });
    await work([on(defineEvent(name, { expirySeconds: 7200, retries: 1 }), nothing)]);
    expect(await settingsOf(name)).toEqual({ retries: 1, expiry: 7200, heartbeat: 60 });
    await stopJobs();
    await work([on(plain, nothing)]);
    expect(await settingsOf(name)).toEqual({ retries: 5, expiry: 600, heartbeat: null });
  });

  it("do not wait for one another", async () => {
    const [slow, quick] = [defineEvent<{ n: number }>(unique("trial.slow")), defineEvent<{ n: number }>(unique("trial.quick"))];
    const done: string[] = [];
    const end = Promise.withResolvers<void>();
    const reactions = [
      on(slow, () => end.promise.then(() => void done.push("slow"))),
      on(quick, async ({ n }) => void done.push(`quick ${n}`)),
    ];
    await tell(slow, { n: 0 });
    await work(reactions);
    await tell(quick, { n: 1 });
    await expect.poll(() => done, seconds(10)).toEqual(["quick 1"]);
    end.resolve();
    await expect.poll(() => done, seconds(10)).toEqual(["quick 1", "slow"]);
  });

  it("go on at once while there is more to do", async () => {
    const event = defineEvent<{ n: number }>(unique("trial.row"));
    const done: number[] = [];
    await tell(event, ...Array.from({ length: 40 }, (_, n) => ({ n })));
    await work([on(event, async ({ n }) => void done.push(n))]);
    // Looking for each job by the clock would take twenty seconds.
    await expect.poll(() => done.length, seconds(15)).toBe(40);
  });

  it("work off as many at once as their event allows", async () => {
    const event = defineEvent<{ n: number }>(unique("trial.many"), { concurrency: 3 });
    let [running, most, done] = [0, 0, 0];
    const end = Promise.withResolvers<void>();
    await tell(event, { n: 1 }, { n: 2 }, { n: 3 }, { n: 4 });
    const run = async () => {
      running += 1;
      most = Math.max(most, running);
      await end.promise;
      running -= 1;
      done += 1;
    };
    await work([on(event, run)]);
    await expect.poll(() => most, seconds(10)).toBe(3);
    end.resolve();
    await expect.poll(() => done, seconds(10)).toBe(4);
    expect(most).toBe(3);
  });
});

describe("work by the clock", () => {
  it("is planned in the fair's time zone, shown with the jobs, and forgotten when nobody asks for it any more", async () => {
    const [kept, gone] = [unique("trial.kept"), unique("trial.gone")];
    await workSchedules([schedule(kept, "30 3 * * *", nothing), schedule(gone, "0 4 * * *", nothing)]);
    expect(await schedulesNow()).toContainEqual({ name: kept, cron: "30 3 * * *", timezone: "Asia/Shanghai" });
    await stopJobs();
    await workSchedules([schedule(kept, "45 3 * * 1", nothing)]);
    const now = await schedulesNow();
    expect(now).toContainEqual({ name: kept, cron: "45 3 * * 1", timezone: "Asia/Shanghai" });
    expect(now.map(({ name }) => name)).not.toContain(gone);
    expect(await jobFigures()).toContainEqual({ event: kept, cron: "45 3 * * 1", queued: 0, active: 0, failed: 0 });
  });

  it("is done when it comes due", async () => {
    const name = unique("trial.due");
    let runs = 0;
    await workSchedules([
      schedule(name, "30 3 * * *", async () => {
        runs += 1;
      }),
    ]);
    await (await connection()).boss.send(name);
    await expect.poll(() => runs, seconds(15)).toBe(1);
  });

  it("refuses a time that is none", async () => {
    await expect(workSchedules([schedule(unique("trial.never"), "61 25 * * *", nothing)])).rejects.toThrow();
  });
});

describe("jobs that failed for good", () => {
  async function failOnce() {
    const event = defineEvent<{ companyId: string }>(unique("trial.failing"), { retries: 0 });
    let isBroken = true;
    let runs = 0;
    const run = async () => {
      runs += 1;
      if (isBroken) throw new Error(`Invalid call:\n\nno reply for ann@example.com with ${"k".repeat(50)}`);
    };
    await tell(event, { companyId: "geheim" });
    await expect(drain([on(event, run)])).rejects.toThrow("Invalid call");
    const mend = () => {
      isBroken = false;
    };
    return { event, reactions: [on(event, run)], mend, runs: () => runs };
  }

  it("are listed with the reason and without payload, addresses or keys, the latest first", async () => {
    const { event } = await failOnce();
    const { items, total, page } = await failedJobs();
    expect(page).toBe(1);
    expect(total).toBeGreaterThanOrEqual(1);
    expect(items[0]).toMatchObject({ event: event.name, tries: 1, reason: "no reply for …@… with …" });
    expect(JSON.stringify(items)).not.toContain("geheim");
    expect((await failedJobs(100_000)).items).toEqual([]);
    expect((await failedJobs(-3)).page).toBe(1);
  });

  it("are tried again on request, once", async () => {
    const { event, reactions, mend, runs } = await failOnce();
    const jobId = (await failedJobs()).items.find((job) => job.event === event.name)?.jobId ?? "";
    mend();
    await retryJob(event.name, jobId);
    await expect(retryJob(event.name, jobId)).rejects.toMatchObject({ code: "notFound" });
    expect(await drain(reactions)).toBe(1);
    expect(runs()).toBe(2);
    expect((await failedJobs()).items.map((job) => job.event)).not.toContain(event.name);
  });

  it("are not found under other names", async () => {
    await expect(retryJob("trial.unheard", randomUUID())).rejects.toMatchObject({ code: "notFound" });
    await expect(retryJob("mail.written", "1; drop table")).rejects.toMatchObject({ code: "notFound" });
  });

  it("say of an error what may be said", () => {
    expect(publicReason("")).toBe("");
    expect(publicReason("x".repeat(39).concat(" ").repeat(20))).toHaveLength(300);
  });
});
