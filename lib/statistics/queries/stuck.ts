import type { Actor } from "#lib/platform/actor";
import { fail } from "#lib/platform/errors";
import { canOpen } from "#lib/statistics/policy";
import type { StuckKind, StuckList } from "#lib/statistics/schema/lists";
import { type Listed, type Listing, readPage } from "./listing.ts";

export type StuckLine = {
  key: string;
  id: string;
  number: string | null;
  title: string;
  kind: StuckKind;
  since: Date;
  deadlineAt: Date | null;
  visibility: string;
  taskId: string | null;
  told: number;
  opened: number;
};

/** Mondays to Fridays; the house does not count holidays. */
const workingDayAgo = `now() - (case extract(isodow from now()) when 1 then 3 when 7 then 2 when 6 then 1 else 1 end) * interval '1 day'`;
const undecidedDays = 14;

const published = `r.status = 'PUBLISHED' and r."deadlineAt" > now() and r."quoteCount" = 0`;
const half = `r."publishedAt" + (r."deadlineAt" - r."publishedAt") / 2`;

/** One line a request and reason; each part is read by an index on its state. */
const stuck = `(
  select r.id, 'unquoted' as kind, ${half} as since from "PurchaseRequest" r
    where ${published} and now() > ${half} and (r."nextWaveAt" is not null or r.wave = 0)
  union all select r.id, 'exhausted', r."updatedAt" from "PurchaseRequest" r
    where ${published} and r.visibility <> 'INVITED' and r.wave > 0 and r."nextWaveAt" is null
  union all select r.id, 'undecided', r."closedAt" from "PurchaseRequest" r
    where r.status in ('CLOSED', 'EVALUATING') and r."closedAt" < now() - interval '${undecidedDays} days'
  union all select r.id, 'unreviewed', r."submittedAt" from "PurchaseRequest" r
    where r.status = 'SUBMITTED' and r."submittedAt" < ${workingDayAgo}) s`;

const taskOf = `(select k.id from "ReviewTask" k where k."openKey" = 'REQUEST:' || r.id)`;
const placesOf = (what: string) => `(select count(*)::int from "RequestPlace" p where p."requestId" = r.id${what})`;

const stuckListing = ({ kind }: StuckList): Listing => ({
  columns: `r.id::text || s.kind as key, r.id, r.number, r.title, s.kind, s.since, r."deadlineAt", r.visibility::text as visibility, ${taskOf} as "taskId",
    ${placesOf("")} as told, ${placesOf(` and p."seenAt" is not null`)} as opened`,
  from: `${stuck} join "PurchaseRequest" r on r.id = s.id`,
  conditions: [["s.kind = ?", kind]],
  order: "s.since, r.id, s.kind",
});

/** Requests that do not move on, those that wait longest first. */
export async function listStuck(actor: Actor, list: StuckList): Promise<Listed<StuckLine>> {
  if (!canOpen(actor, "stuck")) fail("notFound");
  return readPage<StuckLine>(stuckListing(list), list.page);
}
