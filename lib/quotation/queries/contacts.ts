import { type Contact, contactOf } from "#lib/account/queries/contact";
import type { Actor, CompanyRole } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { isId } from "#lib/platform/id";
import { canReadOffers, quotationsOfDesk } from "#lib/quotation/policy";

const company = {
  select: { members: { select: { userId: true, role: true }, orderBy: { createdAt: "asc" }, take: 200 } },
} as const;

type Firm = { members: readonly { userId: string; role: CompanyRole }[] };

/** This person while they work for the firm, else the one who has owned it longest. */
async function reach({ members }: Firm, userId: string | null): Promise<Contact | null> {
  const owner = members.find(({ role }) => role === "OWNER");
  const person = members.find((member) => member.userId === userId) ?? owner;
  const contact = person ? await contactOf(person.userId) : null;
  return contact ?? (owner && owner !== person ? contactOf(owner.userId) : null);
}

/** Whom a supplier that has won can write to. Null before, and to everybody else. */
export async function findBuyerContact(actor: Actor, quotationId: string): Promise<Contact | null> {
  if (!isId(quotationId)) return null;
  const won = await db.quotation.findFirst({
    where: { AND: [{ id: quotationId, status: "ACCEPTED" }, quotationsOfDesk(actor)] },
    select: { request: { select: { buyerId: true, company } } },
  });
  if (!won) return null;
  const { buyerId, company: firm } = won.request;
  if (firm) return reach(firm, buyerId);
  return buyerId ? contactOf(buyerId) : null;
}

/** Whom a buyer can write to about an offer that was taken: who sent it. Null before, and to everybody else. */
export async function findSellerContact(actor: Actor, quotationId: string): Promise<Contact | null> {
  if (!isId(quotationId)) return null;
  const won = await db.quotation.findFirst({
    where: { id: quotationId, status: "ACCEPTED" },
    select: {
      request: { select: { buyerId: true, companyId: true } },
      versions: { select: { createdBy: true }, orderBy: { version: "desc" }, take: 1 },
      company,
    },
  });
  if (!won || !canReadOffers(actor, won.request)) return null;
  return reach(won.company, won.versions[0]?.createdBy.replace(/^user:/, "") ?? null);
}
