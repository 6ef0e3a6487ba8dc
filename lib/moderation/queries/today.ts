import { type Actor, isStaff } from "#lib/platform/actor";
import { db, pool } from "#lib/platform/db";
import { jobFigures } from "#lib/platform/jobs";
import type { ProductStatus } from "#lib/product/status";

export type Today = {
  members: number;
  companies: number;
  suspended: number;
  joined: number;
  companiesJoined: number;
  openReports: number;
  failedJobs: number;
  products: { status: ProductStatus; count: number }[];
};

type Figures = Omit<Today, "failedJobs" | "products">;

const figures = `select
  (select count(*)::int from "User" where status = 'ACTIVE') as members,
  (select count(*)::int from "Company" where status = 'ACTIVE' and "isSupplier") as companies,
  (select count(*)::int from "Company" where status = 'SUSPENDED') as suspended,
  (select count(*)::int from "User" where status in ('PENDING_EMAIL', 'ACTIVE') and "createdAt" > now() - interval '7 days') as joined,
  (select count(*)::int from "Company" where status in ('PENDING', 'ACTIVE') and "createdAt" > now() - interval '7 days') as "companiesJoined",
  (select count(*)::int from "Report" where status = 'OPEN') as "openReports"`;

/** The figures of the organizer's first page; null for those who are no staff. */
export async function findToday(actor: Actor): Promise<Today | null> {
  if (!isStaff(actor, "MODERATOR", "VERIFIER", "EDITOR", "OFFICER", "AUDITOR")) return null;
  const [{ rows }, products, jobs] = await Promise.all([
    pool.query<Figures>({ name: "today-figures", text: figures }),
    db.product.groupBy({ by: ["status"], _count: true, orderBy: { status: "asc" } }),
    jobFigures(),
  ]);
  const [counted] = rows;
  if (!counted) return null;
  return {
    ...counted,
    failedJobs: jobs.reduce((sum, { failed }) => sum + failed, 0),
    products: products.map(({ status, _count }) => ({ status, count: _count })),
  };
}
