import { z } from "zod";
import type { TypedValues } from "./form-state.ts";

type Tree = { [name: string]: unknown };

const mostEntries = 3_000;
const deepest = 6;
const forbidden = new Set(["__proto__", "constructor", "prototype"]);
const hidden = /password|secret|token|(^|\.)code$/i;

const isIndex = (part: string | undefined) => part !== undefined && /^\d{1,3}$/.test(part);
const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !(value instanceof File);

function put(tree: Tree, path: readonly string[], value: unknown): void {
  const [name = "", ...rest] = path;
  if (rest.length === 0) {
    const there = tree[name];
    tree[name] = there === undefined ? value : Array.isArray(there) ? [...there, value] : [there, value];
    return;
  }
  const below = (tree[name] ??= isIndex(rest[0]) ? [] : {});
  if (isTree(below)) put(below, rest, value);
}

/** Rows of a list that were left out of the middle close up; nothing else changes. */
const closed = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.filter((one) => one !== undefined).map(closed)
    : isTree(value)
      ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, closed(one)]))
      : value;

/**
 * A form as an object: `a.b` and `lines.0.price` become trees and lists, names that come twice become lists, empty fields and empty
 * files are left out. React's own fields and `locale` are taken off. Text is trimmed of nothing: schemas do that.
 */
export function readForm(data: FormData): { locale: string; input: Tree; values: TypedValues } {
  const input: Tree = {};
  const values: TypedValues = {};
  for (const [name, value] of [...data.entries()].slice(0, mostEntries)) {
    const path = name.split(".");
    if (name.startsWith("$ACTION") || name === "locale" || path.length > deepest || path.some((part) => forbidden.has(part)))
      continue;
    if (typeof value === "string" && !hidden.test(name)) {
      const there = values[name];
      values[name] = there === undefined ? value : [...(Array.isArray(there) ? there : [there]), value];
    }
    if (typeof value === "string" ? value !== "" : value.size > 0) put(input, path, value);
  }
  return { locale: String(data.get("locale") ?? ""), input: Object(closed(input)), values };
}

/** A list from a form, where one entry comes alone and none not at all. */
export const many = <One extends z.ZodType>(one: One, most: number) =>
  z.preprocess((given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]), z.array(one).max(most));

/** A check box: there when it is ticked. */
export const ticked = z.preprocess((given) => given === "on" || given === "true" || given === true, z.boolean());

/** Text that may be left out: trimmed, null when empty. */
export const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .nullish()
    .transform((given) => given || null);

/** A whole number that may be left out. */
export const optionalWhole = (least: number, most: number) =>
  z.preprocess(
    (given) => (given === undefined || given === "" ? null : Number(given)),
    z.number().int().min(least).max(most).nullable(),
  );
