import { z } from "zod";
import { leafIds, leafSlugs, listOwnRequests, type OwnRequestRow } from "#lib/integration/queries/lists";
import type { Actor } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { AppError, fail } from "#lib/platform/errors";
import { closeEarly, submitRequest, withdrawRequest } from "#lib/rfq/commands/course";
import { startRequest } from "#lib/rfq/commands/start";
import { findRequest, type RequestView } from "#lib/rfq/queries/request";
import { missingIn } from "#lib/rfq/schema/hints";
import type { LineRecord, RequestContent, RequestRecord } from "#lib/rfq/schema/record";
import { requestStates } from "#lib/rfq/schema/states";
import { cut, pageFields } from "./paging.ts";
import { apiPath, type NewRequest } from "./request-body.ts";
import type { ApiRequest, ApiRequestItem } from "./shapes.ts";

export const requestsQuery = z.strictObject({ state: z.enum(requestStates).optional(), ...pageFields });
export const requestQuery = z.strictObject({ id: z.string() });
export const versionInput = z.strictObject({ id: z.string(), version: z.int().min(1) });

const iso = (instant: Date | null) => instant?.toISOString() ?? null;

export const itemOf = (row: OwnRequestRow): ApiRequestItem => ({
  id: row.id,
  number: row.number,
  title: row.title,
  state: row.status,
  visibility: row.visibility,
  isSealed: row.isSealed,
  deadline: iso(row.deadlineAt),
  places: row.quoteCap,
  offerCount: row.quoteCount,
  version: row.version,
  publishedAt: iso(row.publishedAt),
});

/** The requests of the key's firm or person. */
export async function requestList(actor: Actor, { state, ...page }: z.infer<typeof requestsQuery>) {
  const { items, nextCursor } = cut(await listOwnRequests(actor, { status: state, ...page }), page);
  return { items: items.map(itemOf), nextCursor };
}

const lineOf = ({ categoryId, unitCode, productId: _, ...line }: LineRecord, slugs: ReadonlyMap<string, string>) => ({
  ...line,
  unit: unitCode,
  category: (categoryId && slugs.get(categoryId)) ?? null,
});

/** What is asked for and on which terms, in the API's words. */
export async function termsOf(actor: Actor, content: RequestContent, edition: number) {
  const slugs = await leafSlugs(
    actor,
    content.lines.flatMap(({ categoryId }) => categoryId ?? []),
  );
  const { note, language, countryCode, destinationCode, incoterm, place, currency, paymentTerms, weights, lines } = content;
  return {
    ...{ note, language, country: countryCode, destination: destinationCode, incoterm, place, currency, paymentTerms },
    ...{ deliverFrom: content.deliverFrom, deliverTo: content.deliverTo, timeZone: content.timeZone, edition },
    weights: Object.fromEntries(weights.map(({ criterion, weight }) => [criterion, weight])),
    lines: lines.map((line) => lineOf(line, slugs)),
  };
}

/** What is missing before it can be sent, by the names of the body. */
const missing = (record: RequestRecord, invited: number): string[] =>
  missingIn(record, { now: clock.now(), invited }).map(({ field, key }) => `${apiPath(field.split(".")).join(".")}:${key}`);

async function shown(actor: Actor, view: RequestView): Promise<ApiRequest> {
  const { record, status, places, deadlineAt } = view;
  const isOpen = status === "DRAFT" || status === "RETURNED";
  return {
    ...itemOf({ ...view, deadlineAt: deadlineAt === null ? null : new Date(deadlineAt) }),
    ...(await termsOf(actor, record, view.edition)),
    round: view.round,
    closeReason: view.closeReason,
    missing: isOpen ? missing(record, places.length) : [],
  };
}

/** One request of the key's firm or person. */
export async function oneRequest(actor: Actor, { id }: { id: string }): Promise<ApiRequest> {
  const view = z.uuid().safeParse(id).success ? await findRequest(actor, id) : null;
  return shown(actor, view ?? fail("notFound"));
}

async function withCategories(actor: Actor, { record, categories }: NewRequest): Promise<NewRequest["record"]> {
  const ids = await leafIds(
    actor,
    categories.flatMap((slug) => slug ?? []),
  );
  const lines = record.lines.map((line) => {
    const slug = categories[line.position - 1] ?? null;
    if (slug !== null && !ids.has(slug)) fail("invalid", `lines.${line.position - 1}.category:notOneOf`);
    return { ...line, categoryId: slug === null ? null : (ids.get(slug) ?? null) };
  });
  return { ...record, lines };
}

/** What is no fault of the call leaves the draft as it was made, for people to look at. */
function staysDraft(error: unknown): void {
  if (!(error instanceof AppError)) throw error;
}

/** Makes a request as a draft, or hands it to the staff at once where nothing is missing. The same id makes the same request. */
export async function createRequest(actor: Actor, input: NewRequest, requestId: string): Promise<ApiRequest> {
  const record = await withCategories(actor, input);
  const [gap] = input.submit ? missing({ countryCode: "CN", ...record }, 0) : [];
  if (gap) fail("invalid", gap);
  const companyId = (actor.kind === "user" && actor.key?.companyId) || undefined;
  const there = await findRequest(actor, requestId);
  if (!there) await startRequest(actor, { companyId, locale: record.language, requestId }, record);
  const made = await oneRequest(actor, { id: requestId });
  if (!input.submit || made.state !== "DRAFT") return made;
  await submitRequest(actor, { requestId, version: made.version }).catch(staysDraft);
  return oneRequest(actor, { id: requestId });
}

type Versioned = z.infer<typeof versionInput>;
const addressed = ({ id, version }: Versioned) => ({ requestId: z.uuid().safeParse(id).data ?? fail("notFound"), version });

export async function submitOne(actor: Actor, input: Versioned): Promise<ApiRequest> {
  await submitRequest(actor, addressed(input)).catch((error: unknown) => {
    const { code, detail = "" } = error instanceof AppError ? error : {};
    const [field = "", key] = detail.split(":");
    if (code === "invalid" && key) fail("invalid", `${apiPath(field.split(".")).join(".")}:${key}`);
    throw error;
  });
  return oneRequest(actor, input);
}

/** Ends the time for quotations now. */
export async function closeOne(actor: Actor, input: Versioned): Promise<ApiRequest> {
  await closeEarly(actor, addressed(input));
  return oneRequest(actor, input);
}

/** Takes a request back while nobody has quoted; a draft that was never sent is gone afterwards. */
export async function withdrawOne(actor: Actor, input: Versioned): Promise<{ id: string; isDeleted: boolean }> {
  const { isDeleted } = await withdrawRequest(actor, addressed(input));
  return { id: input.id, isDeleted };
}
