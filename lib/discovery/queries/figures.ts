import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";

const isOpenAt = (now: Date) => ({ startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] });

/** Counted as soon as their tables exist; until then there are none. */
const notYetKept = { enterpriseRecords: 0, rfqs: 0 };

/** How much of everything there is on the platform. The counts say nothing about anyone: they are the same for every actor. */
export async function platformFigures() {
  const [categories, subcategories, companies, products, liveProducts, members, premiumMembers] = await Promise.all([
    db.category.count({ where: { parentId: null } }),
    db.category.count({ where: { parentId: { not: null } } }),
    db.company.count(),
    db.product.count(),
    db.product.count({ where: { status: "LIVE" } }),
    db.user.count(),
    db.user.count({ where: { subscriptions: { some: isOpenAt(clock.now()) } } }),
  ]);
  return { categories, subcategories, companies, products, liveProducts, members, premiumMembers, ...notYetKept };
}
