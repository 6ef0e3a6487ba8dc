import type { Json, Release } from "#lib/opendata/schema/release";

type Fields = { [name: string]: Json };

/** Lists that are replaced whole, as the 1.1 schema marks them; other lists of things with an id are merged by it. */
const wholeLists = new Set(["additionalClassifications"]);
const leftOut = new Set(["id", "date", "tag"]);

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const idOf = (value: Json): Json | undefined => (isFields(value) ? value.id : undefined);

function mergeLists(before: readonly Json[], after: readonly Json[]): Json[] {
  if (after.some((one) => idOf(one) === undefined)) return [...after];
  const byId = new Map(before.map((one) => [idOf(one), one]));
  for (const one of after) byId.set(idOf(one), mergeValues(byId.get(idOf(one)), one) ?? one);
  return [...byId.values()];
}

function mergeFields(before: Fields, after: Fields): Fields {
  const merged = { ...before };
  for (const [name, value] of Object.entries(after)) {
    const next = wholeLists.has(name) ? value : mergeValues(merged[name], value);
    if (next === undefined) delete merged[name];
    else merged[name] = next;
  }
  return merged;
}

function mergeValues(before: Json | undefined, after: Json): Json | undefined {
  if (after === null) return undefined;
  if (Array.isArray(after)) return mergeLists(Array.isArray(before) ? before : [], after);
  return isFields(after) ? mergeFields(isFields(before) ? before : {}, after) : after;
}

/** A release is plain JSON: nothing in it is undefined. */
const plain = (release: Release): Fields => JSON.parse(JSON.stringify(release)) as Fields;

/**
 * The compiled release of a process, as the merge routine of OCDS 1.1 makes it from releases in order: the last word on each field, null
 * takes it back, things with an id are merged one by one.
 */
export function compile(releases: readonly Release[]): Fields {
  const last = releases.at(-1);
  const merged = releases.reduce<Fields>((before, release) => {
    const fields = Object.entries(plain(release)).filter(([name]) => !leftOut.has(name));
    return mergeFields(before, Object.fromEntries(fields));
  }, {});
  return { ...merged, id: `${last?.ocid}-${last?.date}`, date: last?.date ?? null, tag: ["compiled"] };
}
