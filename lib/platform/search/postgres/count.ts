import { valueBits } from "./dictionary.ts";

/** Values shown of one facet key. */
const mostValues = 100;
const valueMask = (1 << valueBits) - 1;
const values = 1 << valueBits;

/**
 * Counts facet values: `packed` holds them as 32-bit numbers end to end, in this machine's byte order, in base64.
 * Returns [number, count] of the wanted keys, the most frequent first, at most a hundred of each.
 */
export function countFacets(packed: string | null | undefined, keys: readonly number[]): [number, number][] {
  if (!packed || keys.length === 0) return [];
  const bytes = Buffer.from(packed, "base64");
  const numbers = new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const highest = new Int32Array(1 << (31 - valueBits));
  for (const number of numbers) {
    const key = number >> valueBits;
    const value = number & valueMask;
    if (value > (highest[key] ?? 0)) highest[key] = value;
  }
  const counts = new Map(keys.map((key) => [key, new Int32Array(Math.min(values, (highest[key] ?? 0) + 1))]));
  const byKey: (Int32Array | undefined)[] = [];
  for (const [key, list] of counts) byKey[key] = list;
  for (const number of numbers) {
    const list = byKey[number >> valueBits];
    const value = number & valueMask;
    if (list) list[value] = (list[value] ?? 0) + 1;
  }
  return [...counts].flatMap(([key, list]) => most(key, list));
}

function most(key: number, list: Int32Array): [number, number][] {
  const found: [number, number][] = [];
  for (const [value, count] of list.entries()) if (count > 0) found.push([(key << valueBits) | value, count]);
  return found.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostValues);
}
