import { expect, it } from "vitest";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { readPrivateFile } from "#lib/platform/files/private";
import { writeDeskExport } from "#lib/statistics/jobs/write-export";
import { listExports } from "#lib/statistics/queries/exports";
import { makeStaff, makeUser, unique } from "#lib/testing/factories";
import { orderExport } from "./order-export.ts";

const order = { what: "members" as const, format: "csv" as const, locale: "en" };

it("writes a list as it is filtered, in its order, with formulas made plain", async () => {
  const [organizer, word] = [await makeStaff("ORGANIZER"), unique("exported").replace("-", "")];
  await makeUser({ name: `Berit ${word}` });
  await makeUser({ name: `=cmd ${word}` });
  const { exportId } = await orderExport(organizer, { ...order, filters: `q=${word}&sort=name&page=3` });
  expect((await listExports(organizer, "members"))[0]).toMatchObject({ id: exportId, href: null });
  await writeDeskExport({ exportId });
  await writeDeskExport({ exportId });
  const [line] = await listExports(organizer, "members");
  expect(line).toMatchObject({ status: "DONE", rows: 2 });
  expect(line?.href).toMatch(/^\/api\/files\//);
  const { fileId } = await db.exportRun.findUniqueOrThrow({ where: { id: exportId } });
  const text = (await readPrivateFile(fileId ?? "")).bytes.toString("utf8");
  const rows = text.split("\r\n");
  expect(rows[0]).toContain("E-mail");
  expect(rows[1]).toContain(`'=cmd ${word}`);
  expect(rows[2]).toContain(`Berit ${word}`);
  expect(await db.privateFile.count({ where: { userId: organizer.userId } })).toBe(1);
});

it("writes every list in both formats", async () => {
  const organizer = await makeStaff("ORGANIZER");
  for (const what of ["firms", "products", "audit"] as const) {
    for (const format of ["csv", "xlsx"] as const) {
      const filters = "q=nothing-is-called-so&subject=nothing";
      const { exportId } = await orderExport(organizer, { what, format, filters, locale: "zh" });
      await writeDeskExport({ exportId });
      expect((await listExports(organizer, what))[0]).toMatchObject({ status: "DONE", rows: 0, format });
    }
  }
});

it("carries people's data out for the organizer alone, and shows nobody another's files", async () => {
  const [organizer, moderator] = [await makeStaff("ORGANIZER"), await makeStaff("MODERATOR")];
  for (const actor of [visitor, await makeUser(), moderator, await makeStaff("AUDITOR")])
    await expect(orderExport(actor, { ...order, filters: "" })).rejects.toMatchObject({ code: "notFound" });
  await orderExport(organizer, { ...order, what: "products", filters: "" });
  expect(await listExports(moderator, "products")).toEqual([]);
});

it("writes no more than three at a time for one person, and none for somebody who has left", async () => {
  const organizer = await makeStaff("ORGANIZER");
  const orders = await Promise.allSettled(
    Array.from({ length: 5 }, () => orderExport(organizer, { ...order, filters: "q=none" })),
  );
  const made = orders.flatMap((one) => (one.status === "fulfilled" ? [one.value.exportId] : []));
  expect(made).toHaveLength(3);
  await db.userRole.deleteMany({ where: { userId: organizer.userId } });
  await writeDeskExport({ exportId: made[0] ?? "" });
  expect(await db.exportRun.findUnique({ where: { id: made[0] ?? "" } })).toMatchObject({ status: "FAILED", fileId: null });
  await db.userRole.create({ data: { userId: organizer.userId, role: "MODERATOR", grantedBy: "system:test" } });
  await writeDeskExport({ exportId: made[1] ?? "" });
  expect(await db.exportRun.findUnique({ where: { id: made[1] ?? "" } })).toMatchObject({ status: "FAILED", fileId: null });
});
