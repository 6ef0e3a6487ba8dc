import { expect, it } from "vitest";
import { system, visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { createCompany } from "./commands.ts";

const actor = system("test");
const newSlug = () => `firm-${crypto.randomUUID().slice(0, 8)}`;

it("makes a firm with its entry in the audit log", async () => {
  const slug = newSlug();
  const { companyId } = await createCompany(actor, { slug, nameEn: "Firm" });
  expect(await db.company.findUnique({ where: { slug } })).toMatchObject({
    id: companyId,
    enOrigin: "HUMAN",
    zhOrigin: "MISSING",
  });
  expect(await db.auditEntry.count({ where: { subject: `company:${companyId}` } })).toBe(1);
});

it("refuses strangers, a taken slug and bad input", async () => {
  const slug = newSlug();
  await createCompany(actor, { slug, nameEn: "Firm" });
  await expect(createCompany(visitor, { slug: newSlug(), nameEn: "Firm" })).rejects.toMatchObject({ code: "forbidden" });
  await expect(createCompany(actor, { slug, nameEn: "Firm" })).rejects.toMatchObject({ code: "conflict" });
  await expect(createCompany(actor, { slug: "No Slug", nameEn: "Firm" })).rejects.toMatchObject({ code: "invalid" });
  await expect(createCompany(actor, { slug: newSlug() })).rejects.toMatchObject({ code: "invalid" });
});
