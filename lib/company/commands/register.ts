import { companiesChanged } from "#lib/company/events";
import { nameOf } from "#lib/company/queries/contacts";
import { slugsFor } from "#lib/company/queries/slug";
import { mostFirms } from "#lib/company/schema/people";
import type { RegisterCompanyInput } from "#lib/company/schema/register-company";
import { type Actor, actorName } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import { openReview } from "#lib/review/commands";
import { takeNumber } from "./identity.ts";

const languageOrigins = ({ nameZh, nameEn }: RegisterCompanyInput) =>
  ({ zhOrigin: nameZh ? "HUMAN" : "MISSING", enOrigin: nameEn ? "HUMAN" : "MISSING" }) as const;

async function insertCompany(tx: Transaction, input: RegisterCompanyInput): Promise<string> {
  const { isSupplier, nameZh, nameEn, businessType, countryCode, districtCode, website, phone, timeZone } = input;
  const status = isSupplier ? "PENDING" : "ACTIVE";
  const given = {
    isSupplier,
    nameZh,
    nameEn,
    businessType,
    countryCode,
    districtCode,
    website,
    phone,
    timeZone,
    status,
  } as const;
  for (const slug of slugsFor(input)) {
    const [made] = await tx.company.createManyAndReturn({
      data: [{ slug, ...given, ...languageOrigins(input), markets: [], languages: [] }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (made) return made.id;
  }
  return fail("conflict");
}

/** Waits for others of the same person who register at the same time, so that the count below holds. */
async function limitFirms(tx: Transaction, userId: string): Promise<void> {
  await tx.$queryRaw`select id from "User" where id = ${userId}::uuid for no key update`;
  const owned = await tx.companyMember.count({ where: { userId, role: "OWNER", company: { status: { not: "CLOSED" } } } });
  if (owned >= mostFirms) fail("limit", "tooManyFirms");
}

/**
 * Registers a firm with the actor as its owner. A supplier waits for the staff; a firm that only buys is active at once. A number
 * that another firm holds opens a dispute instead of a second holder. Fails with `limit` above twenty firms.
 */
export async function registerCompany(
  actor: Actor,
  input: RegisterCompanyInput,
): Promise<{ companyId: string; isDisputed: boolean }> {
  if (actor.kind !== "user") fail("unauthenticated");
  return db.$transaction(async (tx) => {
    await limitFirms(tx, actor.userId);
    const companyId = await insertCompany(tx, input);
    const title = nameOf(input, "zh");
    const status = input.isSupplier ? "PENDING" : "ACTIVE";
    await tx.companyMember.create({ data: { companyId, userId: actor.userId, role: "OWNER" } });
    await tx.companyMove.create({ data: { companyId, move: "register", status, actor: actorName(actor) } });
    const identity = input.identity && { ...input.identity, countryCode: input.countryCode };
    const isHeld = identity ? await takeNumber(actor, tx, { companyId, identity, statement: "", title }) : true;
    if (input.isSupplier) await openReview(actor, tx, { kind: "COMPANY", subjectId: companyId, companyId, title });
    await audit(tx, actor, { action: "company.register", subject: `company:${companyId}`, details: { isHeld } });
    await emit(tx, companiesChanged, { companyIds: [companyId] });
    return { companyId, isDisputed: !isHeld };
  });
}
