import type pg from "pg";
import type { IndexDefinition } from "#lib/platform/search/engine";
import { namesOf } from "./names.ts";

/** Documents whose values are remembered, each in the slot that its number gives it. */
const slots = 1 << 18;
/** Values remembered of all documents; beyond, everything is forgotten and learnt again as it is asked for. */
const mostValues = 6_000_000;
const firstSize = 1 << 16;

type Fetched = { number: number; packed: string };

/** 32-bit numbers that Postgres sent end to end: in its byte order or, where they are packed values, in this machine's. */
function toNumbers(base64: string, isNetworkOrder: boolean): Int32Array {
  const bytes = Buffer.allocUnsafeSlow(Math.floor((base64.length * 3) / 4) + 4);
  const length = bytes.write(base64, "base64");
  const used = bytes.subarray(0, length);
  if (isNetworkOrder) used.swap32();
  return new Int32Array(used.buffer, 0, length >> 2);
}

/** Values end to end, growing as they come. */
class Shelf {
  #values = new Int32Array(firstSize);
  #size = 0;

  get isFull() {
    return this.#size > mostValues;
  }

  clear() {
    this.#size = 0;
  }

  /** Puts values down; where they begin. */
  put(added: Int32Array): number {
    const at = this.#size;
    if (at + added.length > this.#values.length) {
      const larger = new Int32Array(Math.max(2 * this.#values.length, at + added.length));
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values.set(added, at);
    this.#size += added.length;
    return at;
  }

  copy(at: number, count: number, target: Int32Array, to: number) {
    const values = this.#values;
    for (let step = 0; step < count; step += 1) target[to + step] = values[at + step] ?? 0;
  }
}

/** What is remembered of one version of an index. */
class Memory {
  readonly version: number;
  readonly #owners = new Int32Array(slots);
  readonly #starts = new Int32Array(slots);
  readonly #lengths = new Uint16Array(slots);
  readonly #shelf = new Shelf();

  constructor(version: number) {
    this.version = version;
  }

  get isFull() {
    return this.#shelf.isFull;
  }

  learn(number: number, values: Int32Array) {
    const slot = number % slots;
    this.#owners[slot] = number;
    this.#starts[slot] = this.#shelf.put(values);
    this.#lengths[slot] = values.length;
  }

  /** The values of the documents that are known, end to end, and the numbers of all others. */
  recall(numbers: Int32Array): { values: Int32Array; missing: number[] } {
    const missing: number[] = [];
    let size = 0;
    for (const number of numbers) {
      if (this.#owners[number % slots] === number) size += this.#lengths[number % slots] ?? 0;
      else missing.push(number);
    }
    const values = new Int32Array(size);
    let at = 0;
    for (const number of numbers) {
      const slot = number % slots;
      if (this.#owners[slot] !== number) continue;
      const length = this.#lengths[slot] ?? 0;
      this.#shelf.copy(this.#starts[slot] ?? 0, length, values, at);
      at += length;
    }
    return { values, missing };
  }
}

function joined(parts: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export type FacetMemory = ReturnType<typeof createFacetMemory>;

/**
 * The facet values of documents by number, remembered in this process. A number stands for one state of a document in one
 * version of the index and never for another, so what is remembered is never stale; a broad query then moves its hits' numbers
 * instead of half a megabyte of values.
 */
export function createFacetMemory(pool: pg.Pool, definition: IndexDefinition, isFamilyCounted: boolean) {
  const { documents } = namesOf(definition);
  let memory: Memory | undefined;

  async function fetchValues(missing: readonly number[], version: number) {
    const { rows } = await pool.query<Fetched>({
      name: `search_packed_${definition.name}_${isFamilyCounted}`,
      text: `select number, encode(${isFamilyCounted ? "packed || packed_family" : "packed"}, 'base64') as packed
        from ${documents} where number = any($1::int[]) and version = $2`,
      values: [missing, version],
    });
    return rows.map(({ number, packed }) => ({ number, values: toNumbers(packed, false) }));
  }

  return {
    /** The values of documents end to end, in no order; those of a document that was rewritten a moment ago are left out. */
    async valuesOf(packedNumbers: string | null | undefined, version: number): Promise<Int32Array> {
      if (!packedNumbers) return new Int32Array(0);
      if (memory?.version !== version || memory.isFull) memory = new Memory(version);
      const own = memory;
      const { values, missing } = own.recall(toNumbers(packedNumbers, true));
      if (missing.length === 0) return values;
      const fetched = await fetchValues(missing, version);
      for (const one of fetched) own.learn(one.number, one.values);
      return joined([values, ...fetched.map((one) => one.values)]);
    },
  };
}
