import { type Actor, actorName } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import { companiesChanged } from "./events.ts";
import { canCreateCompany } from "./policy.ts";
import { type CreateCompanyInput, createCompanyInput } from "./schema.ts";

/** Makes a firm and returns its id. Fails with `conflict` where the slug is taken. */
export async function createCompany(actor: Actor, input: CreateCompanyInput): Promise<{ companyId: string }> {
  if (!canCreateCompany(actor)) fail("forbidden");
  const parsed = createCompanyInput.safeParse(input);
  if (!parsed.success) fail("invalid", parsed.error.issues.map((issue) => issue.path.join(".")).join(", "));
  const { slug, nameZh, nameEn } = parsed.data;
  const origins = { zhOrigin: nameZh ? "HUMAN" : "MISSING", enOrigin: nameEn ? "HUMAN" : "MISSING" } as const;
  return db.$transaction(async (tx) => {
    const [made] = await tx.company.createManyAndReturn({
      data: [{ slug, nameZh, nameEn, ...origins, markets: [], languages: [] }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!made) fail("conflict", slug);
    await tx.auditEntry.create({ data: { actor: actorName(actor), action: "company.create", subject: `company:${made.id}` } });
    await emit(tx, companiesChanged, { companyIds: [made.id] });
    return { companyId: made.id };
  });
}
