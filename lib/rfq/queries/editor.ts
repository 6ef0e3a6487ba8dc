import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { readForm } from "#lib/platform/form-input";
import type { TypedValues } from "#lib/platform/form-state";
import { formOf } from "#lib/product/schema/listing-values";
import { readRequest } from "#lib/rfq/reading/read";
import { type RequestFields, requestFields } from "#lib/rfq/schema/fields";
import { gradeOf } from "#lib/rfq/schema/grade";
import { missingIn } from "#lib/rfq/schema/hints";
import { recordOfFields, rowsOf, valuesOfRecord } from "#lib/rfq/schema/typed";
import { makeRanker } from "#lib/taxonomy/classify/rank";
import { listCategories } from "#lib/taxonomy/queries";
import { countInvited, evidenceOf } from "./own.ts";
import { findRequest, type RequestView } from "./request.ts";

/** What can be read of typed text that may be wrong or half done: fields that do not parse are as if left out. */
function readableFields(typed: Readonly<Record<string, unknown>>, fallback: RequestView): RequestFields {
  const entries = Object.entries(requestFields).map(([name, schema]) => {
    const parsed = schema.safeParse(typed[name]);
    return [
      name,
      parsed.success ? parsed.data : schema.safeParse(name === "countryCode" ? fallback.countryCode : undefined).data,
    ];
  });
  return Object.fromEntries(entries) as RequestFields; // each value was parsed by its own schema
}

async function typedOf(actor: Actor, requestId: string): Promise<{ values: TypedValues; version: number } | null> {
  if (actor.kind !== "user") return null;
  const row = await db.requestDraft.findUnique({
    where: { requestId_userId: { requestId, userId: actor.userId } },
    select: { values: true, version: true },
  });
  return row && { values: asValues(row.values), version: row.version };
}

const isValue = (one: unknown): one is string | string[] =>
  typeof one === "string" || (Array.isArray(one) && one.every((part) => typeof part === "string"));

/** Typed text as it is kept; what else may stand in the column is left out. */
const asValues = (stored: unknown): TypedValues =>
  typeof stored === "object" && stored !== null
    ? Object.fromEntries(Object.entries(stored).filter((entry): entry is [string, string | string[]] => isValue(entry[1])))
    : {};

const one = (values: TypedValues, name: string) => {
  const value = values[name];
  return (Array.isArray(value) ? value[0] : value) ?? "";
};

/**
 * All that the form of a request shows: what was typed and not sent before what is stored, what is still missing, how it is graded,
 * and where its lines probably belong. Null for those who do not write it.
 */
export async function openRequestEditor(actor: Actor, requestId: string) {
  const request = await findRequest(actor, requestId);
  if (!request?.mayEdit) return null;
  const [typed, categories, buyer, invited] = await Promise.all([
    typedOf(actor, requestId),
    listCategories(),
    evidenceOf(db, request),
    countInvited(db, requestId),
  ]);
  const values = typed?.values ?? valuesOfRecord(request.record);
  const record = typed ? recordOfFields(readableFields(readForm(formOf(values)).input, request)) : request.record;
  const [{ now } = { now: new Date() }] = await db.$queryRaw<{ now: Date }[]>`select now() as now`;
  const rank = makeRanker(categories);
  const guesses = new Map(
    rowsOf(values).map((row) => [
      row,
      rank({ text: `${one(values, `lines.${row}.item`)}\n${one(values, `lines.${row}.specification`)}` }).map(
        ({ leaf }) => leaf.id,
      ),
    ]),
  );
  const isFresh = request.status === "DRAFT" && request.number === null && request.sourceText !== null;
  return {
    request,
    values,
    version: typed?.version ?? request.version,
    isTyped: typed !== null,
    categories,
    guesses,
    missing: missingIn(record, { now, invited }),
    grade: gradeOf(record, request.files.length, buyer),
    notes: isFresh ? readRequest(request.sourceText ?? "", { rank, today: now.toISOString().slice(0, 10) }).notes : [],
  };
}

export type RequestEditor = NonNullable<Awaited<ReturnType<typeof openRequestEditor>>>;
