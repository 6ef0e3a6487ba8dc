import type { Prisma } from "#generated/prisma/client";
import { companiesChanged, goodsOfCompaniesChanged } from "#lib/company/events";
import { canInCompany } from "#lib/company/policy";
import { type CompanyProfile, findOwnCompany } from "#lib/company/queries/mine";
import { type EditCompanyInput, openingHoursKept, weekdays } from "#lib/company/schema/profile";
import type { Actor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db } from "#lib/platform/db";
import { ChangedMeanwhile, fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";

type Profile = Omit<EditCompanyInput, "companyId" | "version">;

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** What stands on the firm's goods, too. */
const onGoods: readonly (keyof Profile)[] = ["nameZh", "nameEn", "countryCode", "districtCode"];

const namesOf = (profile: Profile): (keyof Profile)[] =>
  Object.keys(profile).filter((name): name is keyof Profile => name in profile);

/** As JSON keeps it. */
const plainly = (value: CompanyProfile[keyof Profile]): Prisma.InputJsonValue | null => JSON.parse(JSON.stringify(value ?? null));

/** A field as the form names and sends it. */
function formFields(name: keyof Profile, value: unknown): Record<string, string | string[]> {
  if (name !== "openingHours") return { [name]: Array.isArray(value) ? value.map(String) : String(value ?? "") };
  const hours = openingHoursKept.parse(value);
  const spans = weekdays.map((day, index) => [day, hours.find((span) => span.day === index + 1)] as const);
  return Object.fromEntries(
    spans.flatMap(([day, span]) => [
      [`openingHours.${day}.from`, span?.from ?? ""],
      [`openingHours.${day}.to`, span?.to ?? ""],
    ]),
  );
}

const changedFields = (company: CompanyProfile, profile: Profile) =>
  namesOf(profile).filter((name) => !same(company[name], profile[name]));

type Edit = { before: Record<string, unknown> };

/** The fields that were changed since a version with what stood there then; the audit log knows each edit. */
async function changedSince(companyId: string, version: number): Promise<Map<string, unknown>> {
  const edits = await db.$queryRaw<Edit[]>`
    select details->'before' as before from "AuditEntry"
    where subject = ${`company:${companyId}`} and action = 'company.edit' and (details->>'version')::int > ${version}
    order by (details->>'version')::int desc limit 100`;
  return new Map(edits.flatMap(({ before }) => Object.entries(before)));
}

/** What others changed is said; where the slower one had changed nothing, the form takes it over. */
async function giveWay(actor: Actor, { companyId, version, ...typed }: EditCompanyInput): Promise<never> {
  const company = (await findOwnCompany(actor, companyId)) ?? fail("notFound");
  const stoodThen = await changedSince(companyId, version);
  const names = namesOf(typed).filter((name) => stoodThen.has(name));
  const untouched = names.filter((name) => same(typed[name], stoodThen.get(name)));
  const now = (some: typeof names) => Object.assign({}, ...some.map((name) => formFields(name, company[name])));
  const shown = Object.entries<string | string[]>(now(names)).map(([name, value]) => [name, [value].flat().join(", ")]);
  throw new ChangedMeanwhile(company.version, Object.fromEntries(shown), now(untouched));
}

/**
 * Writes a firm's profile. Whoever began from an older version gets `ChangedMeanwhile` with what others changed and the version
 * to send again with.
 */
export async function editCompany(actor: Actor, input: EditCompanyInput): Promise<{ version: number }> {
  const { companyId, version, ...profile } = input;
  const company = (await findOwnCompany(actor, companyId)) ?? fail("notFound");
  if (!canInCompany(actor, companyId, "profile")) fail("forbidden");
  if (company.status === "CLOSED") fail("conflict");
  const fields = changedFields(company, profile);
  if (company.version === version && fields.length === 0) return { version };
  const before = Object.fromEntries(fields.map((name) => [name, plainly(company[name])]));
  const origins = { zhOrigin: profile.nameZh ? "HUMAN" : "MISSING", enOrigin: profile.nameEn ? "HUMAN" : "MISSING" } as const;
  const isWritten = await db.$transaction(async (tx) => {
    const { count } = await tx.company.updateMany({
      where: { id: companyId, version, status: { not: "CLOSED" } },
      data: { ...profile, ...origins, version: version + 1 },
    });
    if (count === 0) return false;
    await audit(tx, actor, {
      action: "company.edit",
      subject: `company:${companyId}`,
      details: { version: version + 1, before },
    });
    await emit(tx, companiesChanged, { companyIds: [companyId] });
    if (fields.some((name) => onGoods.includes(name))) await emit(tx, goodsOfCompaniesChanged, { companyIds: [companyId] });
    return true;
  });
  return isWritten ? { version: version + 1 } : giveWay(actor, input);
}
