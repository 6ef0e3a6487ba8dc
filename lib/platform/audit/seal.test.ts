import { expect, it } from "vitest";
import { system } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, pool } from "#lib/platform/db";
import { checkAudit, sealAudit } from "./seal.ts";

const actor = system("test");
const hour = 3_600_000;

const write = (subject: string, hoursAgo: number) =>
  db.auditEntry.create({
    data: { actor: "system:test", action: "test.act", subject, createdAt: new Date(Date.now() - hoursAgo * hour) },
  });

/** What the application cannot do: the log's own guard is put away for one statement. */
async function tamper(sql: string, values: unknown[] = []): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`alter table "AuditEntry" disable trigger user`);
    await client.query(sql, values);
    await client.query(`alter table "AuditEntry" enable trigger user`);
  } finally {
    client.release();
  }
}

it("seals what is settled, stretch after stretch, once, and says from where it does not hold", async () => {
  expect(await checkAudit()).toEqual({ seals: 0, entries: 0, digest: "", broken: null });
  const [first, second] = [await write("thing:1", 5), await write("thing:2", 4)];
  await db.$transaction((tx) => audit(tx, actor, { action: "test.act", subject: "thing:now" }));
  await Promise.all([sealAudit(), sealAudit(), sealAudit()]);
  expect(await db.auditSeal.findMany({ select: { number: true, entries: true } })).toEqual([{ number: 1, entries: 2 }]);
  const held = await checkAudit();
  expect(held).toMatchObject({ seals: 1, entries: 2, broken: null });
  await tamper(`update "AuditEntry" set subject = 'thing:other' where id = $1`, [second.id]);
  expect((await checkAudit()).broken).toMatchObject({ number: 1 });
  await tamper(`update "AuditEntry" set subject = 'thing:2' where id = $1`, [second.id]);
  expect((await checkAudit()).broken).toBeNull();
  await tamper(`delete from "AuditEntry" where id = $1`, [first.id]);
  expect((await checkAudit()).broken).toMatchObject({ number: 1 });
});

it("lets the application change and delete no seal", async () => {
  await db.auditSeal.create({ data: { number: 900, until: new Date(), entries: 0, digest: "" } });
  await expect(db.auditSeal.update({ where: { number: 900 }, data: { entries: 1 } })).rejects.toThrow();
  await expect(db.auditSeal.delete({ where: { number: 900 } })).rejects.toThrow();
});
