import { z } from "zod";
import { listSeenRequests, type SeenRequestRow } from "#lib/integration/queries/lists";
import type { Actor } from "#lib/platform/actor";
import { fail } from "#lib/platform/errors";
import { absolute } from "#lib/platform/urls";
import { findLiveQuotation } from "#lib/quotation/queries/own";
import { declinePlace, noteSeen } from "#lib/rfq/commands/places";
import { findRequestForSupplier } from "#lib/rfq/queries/for-supplier";
import { shownStates } from "#lib/rfq/schema/states";
import { firmOf } from "./doors.ts";
import { cut, pageFields } from "./paging.ts";
import { itemOf, termsOf } from "./requests.ts";
import type { ApiOpportunity, ApiOpportunityItem } from "./shapes.ts";

export const opportunitiesQuery = z.strictObject({
  scope: z.enum(["told", "all"]).default("told"),
  state: z.enum(shownStates).optional(),
  ...pageFields,
});

const rowOf = ({ places: [own], quotations: [quotation], category, countryCode, ...row }: SeenRequestRow): ApiOpportunityItem => {
  const { visibility: _, ...item } = itemOf(row);
  return {
    ...item,
    country: countryCode,
    category: category?.slug ?? null,
    incoterm: row.incoterm,
    place: row.place,
    grade: row.grade,
    isTold: own !== undefined && own.kind !== "FOUND",
    isDeclined: own?.declinedAt != null,
    quotation: quotation?.id ?? null,
  };
};

/** The requests of others that the key's firm was told of, or all that it may see. */
export async function opportunityList(actor: Actor, { state, scope, ...page }: z.infer<typeof opportunitiesQuery>) {
  const rows = (await listSeenRequests(actor, firmOf(actor), { status: state, scope, ...page })) ?? fail("notFound");
  const { items, nextCursor } = cut(rows, page);
  return { items: items.map(rowOf), nextCursor };
}

/** One of them in full; the first look counts in the distribution log, as it does on the desk. */
export async function oneOpportunity(actor: Actor, { id }: { id: string }): Promise<ApiOpportunity> {
  const companyId = firmOf(actor);
  const found = (await findRequestForSupplier(actor, companyId, id)) ?? fail("notFound");
  await noteSeen(actor, { companyId, requestId: id });
  const own = await findLiveQuotation(actor, companyId, id);
  const { visibility: _, ...item } = itemOf({ ...found, deadlineAt: found.deadlineAt ? new Date(found.deadlineAt) : null });
  return {
    ...item,
    ...(await termsOf(actor, found, found.edition)),
    grade: found.grade,
    quotation: own?.id ?? null,
    files: found.files.map(({ name, bytes, url }) => ({ name, bytes, url: absolute(url) })),
    clarifications: found.clarifications.map(({ question, answer, answeredAt }) => ({
      question,
      answer,
      answeredAt: answeredAt?.toISOString() ?? null,
    })),
  };
}

/** Says that a request is not for the firm. */
export async function declineOpportunity(actor: Actor, { id }: { id: string }): Promise<{ id: string; isDeclined: boolean }> {
  const requestId = z.uuid().safeParse(id).data ?? fail("notFound");
  await declinePlace(actor, { companyId: firmOf(actor), requestId });
  return { id, isDeclined: true };
}
