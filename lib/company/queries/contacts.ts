import type { Transaction } from "#lib/platform/db";

/** Who hears of decisions about a firm: its owners and managers with an account in use. */
export const contactsOf = (tx: Transaction, companyId: string) =>
  tx.companyMember.findMany({
    where: { companyId, role: { in: ["OWNER", "MANAGER"] }, user: { status: "ACTIVE" } },
    select: { userId: true, user: { select: { email: true, locale: true, name: true } } },
    orderBy: { createdAt: "asc" },
    take: 10,
  });

export const nameOf = ({ nameZh, nameEn }: { nameZh: string | null; nameEn: string | null }, locale: string): string =>
  (locale === "zh" ? (nameZh ?? nameEn) : (nameEn ?? nameZh)) ?? "";
