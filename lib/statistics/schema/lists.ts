import { z } from "zod";
import { memberKinds } from "#lib/account/schema";
import { companyStatuses } from "#lib/company/status";
import { platformRoles } from "#lib/platform/actor";
import { countryAsked, pageAsked, slugAsked } from "#lib/platform/list-address";
import { placeKinds } from "#lib/rfq/schema/matching";

export const perPage = 50;

/** Parameters that do not parse are as good as absent: an address that somebody edits by hand shows the list. */
const text = (most: number) => z.string().trim().max(most).optional().catch(undefined);
const oneOf = <Value extends string>(values: readonly [Value, ...Value[]]) => z.enum(values).optional().catch(undefined);
const id = z.uuid().optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);
const page = pageAsked(perPage);

export const memberStatuses = ["PENDING_EMAIL", "ACTIVE", "SUSPENDED", "CLOSED"] as const;
export const memberSorts = ["-joined", "joined", "name", "email"] as const;
export const memberList = z.object({
  q: text(120),
  kind: oneOf(memberKinds),
  status: oneOf(memberStatuses),
  country: countryAsked,
  role: oneOf(platformRoles),
  sort: z.enum(memberSorts).catch("-joined"),
  page,
});
export type MemberList = z.infer<typeof memberList>;

export const firmSorts = ["-joined", "joined", "name", "-level"] as const;
export const firmList = z.object({
  q: text(120),
  status: oneOf(companyStatuses),
  side: oneOf(["seller", "buyer"]),
  level: z.coerce.number().int().min(0).max(4).optional().catch(undefined),
  district: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .catch(undefined),
  sort: z.enum(firmSorts).catch("-joined"),
  page,
});
export type FirmList = z.infer<typeof firmList>;

export const productStatuses = [
  "DRAFT",
  "SUBMITTED",
  "IN_REVIEW",
  "CHANGES_REQUESTED",
  "REJECTED",
  "LIVE",
  "PAUSED",
  "STALE",
  "TAKEN_DOWN",
  "ARCHIVED",
] as const;
export const productSorts = ["-changed", "changed"] as const;
export const productList = z.object({
  q: text(120),
  status: oneOf(productStatuses),
  category: text(80),
  firm: id,
  sort: z.enum(productSorts).catch("-changed"),
  page,
});
export type ProductList = z.infer<typeof productList>;

export const auditList = z.object({
  actor: text(120),
  action: text(80),
  subject: text(120),
  from: day,
  to: day,
  page,
});
export type AuditList = z.infer<typeof auditList>;

export const mailList = z.object({ q: text(254), kind: text(80), state: oneOf(["sent", "waiting", "failed"]), page });
export type MailList = z.infer<typeof mailList>;

export const fairnessStates = ["seen", "unseen", "quoted", "declined"] as const;
export const fairnessList = z.object({
  request: text(40),
  firm: text(120),
  kind: oneOf(placeKinds),
  state: oneOf(fairnessStates),
  from: day,
  to: day,
  page,
});
export type FairnessList = z.infer<typeof fairnessList>;

export const marketViews = ["category", "country", "quarter"] as const;
export const marketList = z.object({
  by: z.enum(marketViews).catch("category"),
  quarter: day,
  category: slugAsked,
  country: countryAsked,
  page,
});
export type MarketList = z.infer<typeof marketList>;

export const stuckKinds = ["unquoted", "exhausted", "undecided", "unreviewed"] as const;
export type StuckKind = (typeof stuckKinds)[number];
export const stuckList = z.object({ kind: oneOf(stuckKinds), page });
export type StuckList = z.infer<typeof stuckList>;

export const pageInput = z.object({ page });

export const exportKinds = ["members", "firms", "products", "audit", "fairness", "market"] as const;
export type ExportKind = (typeof exportKinds)[number];
export const exportFormats = ["csv", "xlsx"] as const;

/** What a list shows is what is carried out: the filters as the address has them. */
export const exportInput = z.strictObject({
  what: z.enum(exportKinds),
  format: z.enum(exportFormats),
  filters: z.string().max(2_000).default(""),
});
export type ExportInput = z.infer<typeof exportInput>;

export const filtersOf = {
  members: memberList,
  firms: firmList,
  products: productList,
  audit: auditList,
  fairness: fairnessList,
  market: marketList,
} as const;
