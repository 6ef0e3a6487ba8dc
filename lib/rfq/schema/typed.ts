import type { TypedValues } from "#lib/platform/form-state";
import type { RequestFields } from "./fields.ts";
import { type LineRecord, type RequestRecord, type RequestWeight, requestCriteria } from "./record.ts";
import { instantOf, wallTime } from "./zone.ts";

export const weightsOf = (weights: RequestFields["weights"]): RequestWeight[] =>
  requestCriteria.flatMap((criterion) => {
    const weight = weights[criterion] ?? 0;
    return weight > 0 ? [{ criterion, weight }] : [];
  });

/** What a form says, as a record; lines in which nothing stands are left out, lines of nothing but a place too. */
export function recordOfFields({ deadline, weights, lines, ...fields }: RequestFields): RequestRecord {
  const said = lines.filter(({ item, specification, quantity }) => item !== "" || specification !== "" || quantity !== null);
  return {
    ...fields,
    deadlineAt: (deadline && instantOf(deadline, fields.timeZone)?.toISOString()) ?? null,
    weights: weightsOf(weights),
    lines: said.map((line) => ({ ...line })).sort((one, other) => one.position - other.position),
  };
}

const tick = (value: boolean): [string] | [] => (value ? ["on"] : []);
const orNone = (value: string | null) => value ?? "";

const lineValues = (line: LineRecord, at: number): [string, string | string[]][] => {
  const name = (field: keyof LineRecord) => `lines.${at}.${field}`;
  return [
    [name("position"), String(line.position)],
    [name("item"), line.item],
    [name("specification"), line.specification],
    [name("categoryId"), orNone(line.categoryId)],
    [name("quantity"), orNone(line.quantity)],
    [name("unitCode"), line.unitCode],
    [name("targetPrice"), orNone(line.targetPrice)],
    [name("hsCode"), orNone(line.hsCode)],
    [name("certificates"), line.certificates],
    [name("wantsSample"), tick(line.wantsSample)],
    [name("productId"), orNone(line.productId)],
  ];
};

/** A record as the form's fields hold it. */
export function valuesOfRecord({ deadlineAt, weights, lines, paymentTerms, ...record }: RequestRecord): TypedValues {
  const { isSealed, isBuyerNamed, isOpenData, quoteCap, ...texts } = record;
  return Object.fromEntries<string | string[]>([
    ...Object.entries(texts).map(([name, value]): [string, string] => [name, orNone(value)]),
    ["isSealed", tick(isSealed)],
    ["isBuyerNamed", tick(isBuyerNamed)],
    ["isOpenData", tick(isOpenData)],
    ["quoteCap", String(quoteCap)],
    ["paymentTerms", paymentTerms],
    ["deadline", deadlineAt ? wallTime(new Date(deadlineAt), record.timeZone) : ""],
    ...weights.map(({ criterion, weight }): [string, string] => [`weights.${criterion}`, String(weight)]),
    ...lines.flatMap(lineValues),
  ]);
}

/** The lines of a form, by the number in their fields' names. */
export const rowsOf = (values: TypedValues): number[] =>
  [...new Set(Object.keys(values).flatMap((name) => /^lines\.(\d{1,3})\./.exec(name)?.[1] ?? []))]
    .map(Number)
    .sort((a, b) => a - b);

const positionsOf = (values: TypedValues) => rowsOf(values).map((row) => Number(values[`lines.${row}.position`] ?? 0) || 0);

/** The form with an empty line more at its end. */
export function withLine(values: TypedValues): TypedValues {
  const row = Math.max(-1, ...rowsOf(values)) + 1;
  const position = Math.max(0, ...positionsOf(values)) + 1;
  return { ...values, [`lines.${row}.position`]: String(position), [`lines.${row}.unitCode`]: "H87" };
}

/** The form without one of its lines. */
export const withoutLine = (values: TypedValues, row: number): TypedValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith(`lines.${row}.`)));

/** The form as a button asks for it: with a line more, without one, or as it is. */
export function redrawn(values: TypedValues, intent: string): TypedValues {
  const [, row] = /^drop(\d{1,3})$/.exec(intent) ?? [];
  if (row !== undefined) return withoutLine(values, Number(row));
  return intent === "add" ? withLine(values) : values;
}
