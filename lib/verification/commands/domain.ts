import { canInCompany } from "#lib/company/policy";
import { nameOf } from "#lib/company/queries/contacts";
import { type Actor, system } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { sendMail } from "#lib/platform/mail/send";
import { sign, verified } from "#lib/platform/secret";
import { attemptMail } from "#lib/platform/throttle";
import { urls } from "#lib/platform/urls";
import { canProveFor } from "#lib/verification/policy";
import { findMovable } from "#lib/verification/queries/find";
import { validMonths } from "#lib/verification/schema";
import { monthsAfter, today } from "#lib/verification/schema/day";
import { domainOf, isFreeMail, isOfWebsite } from "#lib/verification/schema/free-mail";
import { confirmClaim } from "./decide.ts";
import { openClaim } from "./submit.ts";

const purpose = "domain-check";
const linkDays = 3;

type Start = { companyId: string; mailbox: string };

async function companyOf(actor: Actor, companyId: string) {
  if (!canInCompany(actor, companyId, "see")) fail("notFound");
  if (!canProveFor(actor, companyId)) fail("forbidden");
  const where = { id: companyId, status: { not: "CLOSED" as const } };
  return (await db.company.findUnique({ where, select: { nameZh: true, nameEn: true, website: true } })) ?? fail("notFound");
}

/** Sends a mail to an address of the firm's own domain; whoever opens it there proves the domain. */
export async function startDomainCheck(
  actor: Actor,
  { companyId, mailbox }: Start,
  { locale }: { locale: string },
): Promise<void> {
  const company = await companyOf(actor, companyId);
  const domain = domainOf(mailbox);
  if (isFreeMail(domain)) fail("invalid", "mailbox:freeMail");
  if (company.website !== null && !isOfWebsite(domain, company.website)) fail("invalid", "mailbox:otherDomain");
  await attemptMail(mailbox);
  await db.$transaction(async (tx) => {
    const claimId = await openClaim(actor, tx, { companyId, kind: "COMPANY_DOMAIN", statement: domain, facts: { domain } });
    const token = sign(claimId, purpose, Date.now() + linkDays * 86_400_000);
    await sendMail(tx, {
      kind: "domainCheck",
      to: mailbox,
      userId: null,
      locale,
      values: { company: nameOf(company, locale), domain },
      link: urls.selling.domainCheck(locale, token),
    });
    await audit(tx, actor, { action: "claim.domain", subject: `claim:${claimId}`, details: { companyId, domain } });
  });
}

/** Confirms a domain with the secret of the mail: once, in time, by somebody of the firm. */
export async function confirmDomain(actor: Actor, { token }: { token: string }): Promise<{ companyId: string }> {
  if (actor.kind !== "user") fail("unauthenticated");
  const claim = (await findMovable(verified(token, purpose))) ?? fail("notFound");
  await companyOf(actor, claim.companyId);
  if (claim.kind !== "COMPANY_DOMAIN") fail("notFound");
  const expiresOn = monthsAfter(today(), validMonths.COMPANY_DOMAIN);
  await db.$transaction(async (tx) => {
    await confirmClaim(system("domain-check"), tx, claim, { method: "mail", expiresOn });
    await audit(tx, actor, { action: "claim.domainConfirmed", subject: `claim:${claim.id}` });
  });
  return { companyId: claim.companyId };
}
