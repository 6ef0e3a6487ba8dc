import { Freshness } from "./freshness.ts";

/** The parts of Next's cache protocol that this handler looks at; values pass through untouched. */
type Value = {
  kind: string;
  html?: string;
  body?: Uint8Array;
  rscData?: Uint8Array;
  segmentData?: Map<string, Uint8Array>;
  data?: { body?: string };
  headers?: Record<string, unknown>;
  tags?: string[];
} | null;
type Entry = { value: Value; lastModified: number; cacheControl?: unknown; tags: string[]; readAt: number; size: number };
type Context = { tags?: string[]; cacheControl?: unknown };

const mostBytes = 64_000_000;
const tagsHeader = "x-next-cache-tags";

const shared = globalThis as typeof globalThis & { yongfairPages?: Pages };

/**
 * Rendered pages and cached reads of this process: a bounded memory, right across processes because every entry knows
 * when its data began to be read and `Freshness` knows when its tags were last invalidated.
 */
class Pages {
  readonly #entries = new Map<string, Entry>();
  readonly #started = new Map<string, number>();
  readonly #freshness = process.env.DATABASE_URL ? new Freshness(process.env.DATABASE_URL, "yongfair_cache") : undefined;
  #bytes = 0;

  get(key: string): Entry | null {
    const entry = this.#entries.get(key);
    if (entry && this.#isFresh(entry)) {
      this.#entries.delete(key);
      this.#entries.set(key, entry);
      return entry;
    }
    if (entry) this.#drop(key, entry);
    if (!this.#started.has(key)) this.#started.set(key, Date.now());
    return null;
  }

  set(key: string, value: Value, context: Context): void {
    const readAt = this.#started.get(key) ?? Date.now();
    this.#started.delete(key);
    const known = this.#entries.get(key);
    if (known) this.#drop(key, known);
    const entry: Entry = {
      value,
      lastModified: readAt,
      cacheControl: context.cacheControl,
      tags: tagsOf(value, context),
      readAt,
      size: sizeOf(value),
    };
    this.#entries.set(key, entry);
    this.#bytes += entry.size;
    this.#evict();
  }

  #isFresh(entry: Entry): boolean {
    return this.#freshness?.isFresh(entry.tags, entry.readAt) ?? true;
  }

  #drop(key: string, entry: Entry): void {
    this.#entries.delete(key);
    this.#bytes -= entry.size;
  }

  #evict(): void {
    for (const [key, entry] of this.#entries) {
      if (this.#bytes <= mostBytes) break;
      this.#drop(key, entry);
    }
    for (const key of this.#started.keys()) {
      if (this.#started.size <= 10_000) break;
      this.#started.delete(key);
    }
  }
}

function tagsOf(value: Value, context: Context): string[] {
  const header = value?.headers?.[tagsHeader];
  const own = typeof header === "string" ? header.split(",") : [];
  return [...own, ...(value?.tags ?? []), ...(context.tags ?? [])];
}

function sizeOf(value: Value): number {
  const texts = (value?.html?.length ?? 0) + (value?.data?.body?.length ?? 0);
  const segments = value?.segmentData ? [...value.segmentData.values()].reduce((sum, part) => sum + part.byteLength, 0) : 0;
  return 500 + 2 * texts + (value?.body?.byteLength ?? 0) + (value?.rscData?.byteLength ?? 0) + segments;
}

/** Next's cache handler (`cacheHandler` in next.config.ts): one memory for the whole process, whatever asks. */
export default class PageCacheHandler {
  readonly #pages = (shared.yongfairPages ??= new Pages());

  async get(key: string): Promise<Entry | null> {
    return this.#pages.get(key);
  }

  async set(key: string, value: Value, context: Context): Promise<void> {
    this.#pages.set(key, value, context);
  }

  async revalidateTag(): Promise<void> {}

  resetRequestCache(): void {}
}
