import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";

const isOpenAt = (now: Date) => ({
  status: { in: ["TRIAL" as const, "ACTIVE" as const, "GRACE" as const] },
  startsAt: { lte: now },
  OR: [{ endsAt: null }, { endsAt: { gt: now } }, { status: "GRACE" as const }],
});

/** How much of everything there is on the platform. The counts say nothing about anyone: they are the same for every actor. */
export async function platformFigures() {
  const [categories, subcategories, companies, products, liveProducts, members, premiumMembers, enterpriseRecords, rfqs] =
    await Promise.all([
      db.category.count({ where: { parentId: null } }),
      db.category.count({ where: { parentId: { not: null } } }),
      db.company.count({ where: { status: "ACTIVE", isSupplier: true } }),
      db.product.count(),
      db.product.count({ where: { status: "LIVE" } }),
      db.user.count(),
      db.user.count({ where: { subscriptions: { some: isOpenAt(clock.now()) } } }),
      db.enterpriseRecord.count(),
      db.purchaseRequest.count({ where: { publishedAt: { not: null } } }),
    ]);
  return {
    categories,
    subcategories,
    companies,
    products,
    liveProducts,
    members,
    premiumMembers,
    enterpriseRecords,
    rfqs,
  };
}
