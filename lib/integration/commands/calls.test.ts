import { expect, it } from "vitest";
import { admitKey } from "#lib/integration/queries/admit";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { makeUser, unique } from "#lib/testing/factories";
import { keyOf } from "#lib/testing/keys";
import { doOnce } from "./calls.ts";

const keyed = async () => (await admitKey(`Bearer ${(await keyOf(await makeUser(), null)).token}`, "requests:write")).actor;
const call = (run: (id: string) => Promise<object>, name: string | null = unique("call")) => ({ name, digest: "same", run });

it("does a call of twenty at once exactly once", async () => {
  const actor = await keyed();
  const done: string[] = [];
  const one = call(async (id) => ({ nth: done.push(id) }));
  const answers = await Promise.allSettled(Array.from({ length: 20 }, () => doOnce(actor, one)));
  expect(done).toHaveLength(1);
  for (const answer of answers)
    if (answer.status === "fulfilled") expect(answer.value.answer).toEqual({ nth: 1 });
    else expect(answer.reason).toMatchObject({ code: "conflict", detail: "callRunning" });
  expect(await doOnce(actor, one)).toEqual({ answer: { nth: 1 }, isReplayed: true });
});

it("gives what broke off the same id again, forgets what was refused, and begins anew after a day", async () => {
  const actor = await keyed();
  const ids: string[] = [];
  const name = unique("call");
  const breaking = async (id: string) => {
    ids.push(id);
    throw new Error("torn off");
  };
  await expect(doOnce(actor, call(breaking, name))).rejects.toThrow("torn off");
  await expect(doOnce(actor, { ...call(breaking, name), digest: "other" })).rejects.toMatchObject({ detail: "callDiffers" });
  await doOnce(
    actor,
    call(async (id) => ({ nth: ids.push(id) }), name),
  );
  expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  await db.$executeRaw`update "ApiCall" set "createdAt" = now() - interval '25 hours' where name = ${name}`;
  await doOnce(actor, { ...call(async (id) => ({ nth: ids.push(id) }), name), digest: "other" });
  expect(new Set(ids).size).toBe(2);
  const refused = unique("call");
  await expect(
    doOnce(
      actor,
      call(async () => fail("conflict"), refused),
    ),
  ).rejects.toMatchObject({ code: "conflict" });
  expect(await db.apiCall.count({ where: { name: refused } })).toBe(0);
});

it("keeps answers so that the database does not tell them, and calls apart by their keys", async () => {
  const [one, other] = [await keyed(), await keyed()];
  const name = unique("call");
  await doOnce(
    one,
    call(async () => ({ secret: "whsec_hidden" }), name),
  );
  expect(JSON.stringify(await db.apiCall.findMany({ where: { name } }))).not.toContain("whsec_hidden");
  expect(
    await doOnce(
      other,
      call(async () => ({ mine: true }), name),
    ),
  ).toMatchObject({ isReplayed: false });
});

it("is forbidden to those without a key, and refuses calls without a name", async () => {
  const run = async () => ({});
  await expect(doOnce(visitor, call(run))).rejects.toMatchObject({ code: "forbidden" });
  await expect(doOnce(await makeUser(), call(run))).rejects.toMatchObject({ code: "forbidden" });
  for (const name of [null, "", "with space", "x".repeat(201)])
    await expect(doOnce(await keyed(), call(run, name))).rejects.toMatchObject({ detail: "callUnnamed" });
});
