import { isOwnAccount } from "#lib/account/policy";
import type { ProfileInput } from "#lib/account/schema";
import type { Actor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db } from "#lib/platform/db";
import { ChangedMeanwhile, fail } from "#lib/platform/errors";
import { isLocale } from "#lib/platform/i18n/locales";

const columns = {
  name: true,
  position: true,
  phone: true,
  countryCode: true,
  locale: true,
  timeZone: true,
  markets: true,
  interests: true,
  version: true,
} as const;

const fieldNames: Record<string, string> = { countryCode: "country", locale: "language" };
const asText = (value: unknown) => (Array.isArray(value) ? value.join(", ") : String(value ?? ""));

type Columns = Record<string, string | number | string[] | null>;

/** Fields of the form that are not as they were typed, with what stands there now. */
const differing = (typed: Columns, now: Columns) =>
  Object.fromEntries(
    Object.keys(typed)
      .filter((column) => asText(typed[column]) !== asText(now[column]))
      .map((column) => [fieldNames[column] ?? column, asText(now[column])]),
  );

async function knownSlugs(slugs: readonly string[]): Promise<boolean> {
  const found = await db.category.count({ where: { slug: { in: [...slugs] } } });
  return found === new Set(slugs).size;
}

/**
 * Changes the actor's own profile. Whoever saves an older version loses nothing: the failure says what stands there now, field by
 * field, and which version to send again.
 */
export async function updateProfile(actor: Actor, input: ProfileInput): Promise<void> {
  if (!isOwnAccount(actor)) return fail(actor.kind === "user" ? "forbidden" : "unauthenticated");
  const { version, country, language, position, phone, timeZone, ...rest } = input;
  if (!isLocale(language)) fail("invalid", "language:notOneOf");
  if (!(await knownSlugs(input.interests))) fail("invalid", "interests:notOneOf");
  const data = {
    ...rest,
    countryCode: country,
    locale: language,
    position: position || null,
    phone: phone ?? null,
    timeZone: timeZone ?? null,
  };
  const where = { id: actor.userId };
  await db.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({ where: { ...where, version }, data: { ...data, version: { increment: 1 } } });
    if (count === 0) {
      const now = (await tx.user.findUnique({ where, select: columns })) ?? fail("notFound");
      throw new ChangedMeanwhile(now.version, differing(data, now));
    }
    await audit(tx, actor, {
      action: "account.profile",
      subject: `user:${actor.userId}`,
      details: { fields: Object.keys(data) },
    });
  });
}
