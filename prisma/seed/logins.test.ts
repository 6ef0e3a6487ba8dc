import { expect, it } from "vitest";
import { confirmSecondFactor } from "#lib/account/commands/second-factor";
import { signIn } from "#lib/account/commands/sign-in";
import { demoLogins, demoPassword, findDemoCode, hasDemoLogins } from "#lib/account/queries/demo";
import { findFactors } from "#lib/account/queries/factors";
import { system, visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { makeProduct, makeUser } from "#lib/testing/factories";
import { someOrigin } from "#lib/testing/people";
import { seedLogins, seedOwners } from "./logins.ts";

it("lets newcomers in as buyer and supplier with the password, as staff with the code of the machine as well", async () => {
  await makeProduct();
  await seedLogins(new Date());
  expect(await hasDemoLogins(visitor)).toBe(true);
  for (const { email, role } of demoLogins) {
    const result = await signIn(visitor, { email, password: demoPassword }, someOrigin());
    expect(result.next, email).toBe(role ? "secondFactor" : "session");
    if (result.next !== "secondFactor" || !role) continue;
    expect(await findFactors(visitor, result.ticket)).toMatchObject({ hasTotp: true });
    const code = await findDemoCode(system("test"), email);
    const { userId } = await confirmSecondFactor(visitor, { ticketToken: result.ticket, code }, someOrigin());
    expect(await db.userRole.count({ where: { userId, role } })).toBe(1);
  }
  const owned = await db.companyMember.findMany({
    where: { user: { email: { in: demoLogins.map(({ email }) => email) } } },
    select: { role: true },
  });
  expect(owned.map(({ role }) => role)).toEqual(["OWNER", "OWNER"]);
});

it("tells codes to nobody who asks over the net, and of nobody else", async () => {
  await expect(findDemoCode(visitor, demoLogins[0].email)).rejects.toMatchObject({ code: "forbidden" });
  await expect(findDemoCode(system("test"), (await makeUser()).email)).rejects.toMatchObject({ code: "notFound" });
});

it("gives each firm without anybody one owner who sells", async () => {
  const { companyId } = await makeProduct();
  const { userId } = await makeUser({ kind: "MANUFACTURER" });
  await seedOwners();
  await seedOwners();
  expect(await db.companyMember.count({ where: { userId } })).toBeLessThanOrEqual(1);
  expect(await db.companyMember.count({ where: { companyId } })).toBeLessThanOrEqual(1);
});
