import { contactsOf, nameOf } from "#lib/company/queries/contacts";
import type { Actor } from "#lib/platform/actor";
import type { Transaction } from "#lib/platform/db";
import type { WordValues } from "#lib/platform/i18n/words";
import { sendMail } from "#lib/platform/mail/send";

type Telling = {
  companyId: string;
  kind: string;
  values?: (locale: string) => WordValues;
  link?: (locale: string) => string;
};

/** Writes to the owners and managers of a firm, each in their language, leaving out whoever acts. The firm's name is a value of every mail. */
export async function tellCompany(actor: Actor, tx: Transaction, { companyId, kind, values, link }: Telling): Promise<void> {
  const company = await tx.company.findUnique({ where: { id: companyId }, select: { nameZh: true, nameEn: true } });
  if (!company) return;
  for (const { userId, user } of await contactsOf(tx, companyId)) {
    if (actor.kind === "user" && actor.userId === userId) continue;
    const { email, locale } = user;
    const said = { company: nameOf(company, locale), ...values?.(locale) };
    await sendMail(tx, { kind, to: email, userId, locale, values: said, ...(link ? { link: link(locale) } : {}) });
  }
}
