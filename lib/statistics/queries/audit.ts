import type { Actor } from "#lib/platform/actor";
import { fail } from "#lib/platform/errors";
import { timeZone } from "#lib/platform/i18n/time-zone";
import { canOpen } from "#lib/statistics/policy";
import type { AuditList } from "#lib/statistics/schema/lists";
import { asId, type Condition, type Listed, type Listing, readPage } from "./listing.ts";

export type AuditLine = {
  id: string;
  createdAt: Date;
  actor: string;
  actorName: string | null;
  onBehalf: string | null;
  onBehalfName: string | null;
  action: string;
  subject: string;
  details: Record<string, unknown>;
};

const named = (column: string) =>
  `(select u.name from "User" u where ${column} like 'user:%' and u.id = substr(${column}, 6)::uuid)`;

const columns = `a.id, a."createdAt", a.actor, a."onBehalf", a.action, a.subject, a.details,
  ${named("a.actor")} as "actorName", ${named(`a."onBehalf"`)} as "onBehalfName"`;

const upper = (text: string) => `${text}\uffff`;

/** Everything that begins so, as a range that an index can walk. */
const beginning = (column: string, text: string | undefined): Condition[] =>
  text
    ? [
        [`${column} >= ?`, text],
        [`${column} < ?`, upper(text)],
      ]
    : [];

/** People are asked for by id or by mail address, others as they are written: `system:…`. */
function actorCondition(given: string | undefined): Condition[] {
  if (!given) return [];
  if (asId(given)) return [["a.actor = ?", `user:${given}`]];
  if (given.includes("@")) return [[`a.actor in (select 'user:' || u.id from "User" u where u.email = lower(?))`, given]];
  return beginning("a.actor", given);
}

function subjectCondition(given: string | undefined): Condition[] {
  if (!given) return [];
  if (!asId(given)) return beginning("a.subject", given);
  const kinds = ["user", "company", "product", "review", "claim", "category", "setting"];
  return [["a.subject = any(?)", kinds.map((kind) => `${kind}:${given.toLowerCase()}`)]];
}

export const auditListing = ({ actor, action, subject, from, to }: AuditList): Listing => ({
  columns,
  from: `"AuditEntry" a`,
  conditions: [
    ...actorCondition(actor),
    ...beginning("a.action", action || undefined),
    ...subjectCondition(subject),
    [`a."createdAt" >= ?::date::timestamp at time zone '${timeZone}'`, from],
    [`a."createdAt" < (?::date + 1)::timestamp at time zone '${timeZone}'`, to],
  ],
  order: `a."createdAt" desc, a.id desc`,
});

/** The audit log, latest first. */
export async function listAudit(actor: Actor, list: AuditList): Promise<Listed<AuditLine>> {
  if (!canOpen(actor, "audit")) fail("notFound");
  return readPage<AuditLine>(auditListing(list), list.page);
}
