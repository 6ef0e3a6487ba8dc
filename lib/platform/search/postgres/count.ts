import { valueBits } from "./dictionary.ts";

/** Values shown of one facet key. */
const mostValues = 100;
const valueMask = (1 << valueBits) - 1;

/**
 * Counts facet values: `packed` holds them as 32-bit numbers end to end, in this machine's byte order, in base64.
 * Returns [number, count] of the wanted keys, the most frequent first, at most a hundred of each.
 */
export function countFacets(packed: string | null | undefined, keys: readonly number[]): [number, number][] {
  if (!packed || keys.length === 0) return [];
  const bytes = Buffer.from(packed, "base64");
  const numbers = new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const counts: (Int32Array | undefined)[] = [];
  for (const key of keys) counts[key] = new Int32Array(64);
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0;
    const key = number >> valueBits;
    const value = number & valueMask;
    let list = counts[key];
    if (!list) continue;
    if (value >= list.length) counts[key] = list = grown(list, value);
    list[value] = (list[value] ?? 0) + 1;
  }
  return keys.flatMap((key) => most(key, counts[key] ?? new Int32Array(0)));
}

function grown(list: Int32Array, value: number): Int32Array {
  const larger = new Int32Array(Math.max(2 * list.length, value + 1));
  larger.set(list);
  return larger;
}

function most(key: number, list: Int32Array): [number, number][] {
  const found: [number, number][] = [];
  for (let value = 0; value < list.length; value += 1) {
    const count = list[value] ?? 0;
    if (count > 0) found.push([(key << valueBits) | value, count]);
  }
  return found.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostValues);
}
