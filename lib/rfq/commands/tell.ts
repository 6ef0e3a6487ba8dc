import { tellCompany } from "#lib/company/commands/tell";
import type { Actor } from "#lib/platform/actor";
import type { Transaction } from "#lib/platform/db";
import type { WordValues } from "#lib/platform/i18n/words";
import { sendMail } from "#lib/platform/mail/send";

type Telling = {
  request: { buyerId: string | null; companyId: string | null };
  kind: string;
  values: (locale: string) => WordValues;
  link: (locale: string) => string;
};

/** Writes to a request's buyer in their language; where they have left, to the owners and managers of their firm. */
export async function tellBuyer(actor: Actor, tx: Transaction, { request, kind, values, link }: Telling): Promise<void> {
  const { buyerId, companyId } = request;
  const buyer = buyerId
    ? await tx.user.findFirst({ where: { id: buyerId, status: "ACTIVE" }, select: { email: true, locale: true } })
    : null;
  if (buyer) {
    const { email, locale } = buyer;
    await sendMail(tx, { kind, to: email, userId: buyerId, locale, values: values(locale), link: link(locale) });
  } else if (companyId) await tellCompany(actor, tx, { companyId, kind, values, link });
}

/** Writes to the people of a firm who sell, each in their language: those with a confirmed address and an account in use. */
export async function tellSellers(
  actor: Actor,
  tx: Transaction,
  { companyId, kind, values, link }: Omit<Telling, "request"> & { companyId: string },
): Promise<void> {
  const people = await tx.companyMember.findMany({
    where: {
      companyId,
      role: { in: ["OWNER", "MANAGER", "SALES"] },
      user: { status: "ACTIVE", emailVerifiedAt: { not: null } },
    },
    select: { userId: true, user: { select: { email: true, locale: true } } },
    orderBy: { createdAt: "asc" },
    take: 20,
  });
  for (const { userId, user } of people) {
    if (actor.kind === "user" && actor.userId === userId) continue;
    const { email, locale } = user;
    await sendMail(tx, { kind, to: email, userId, locale, values: values(locale), link: link(locale) });
  }
}
