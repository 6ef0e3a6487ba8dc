import pg from "pg";

/** Cached entries live at most an hour, so older invalidations cannot matter any more. */
const memory = 3_900_000;
/** An invalidation reaches this process a moment after it was recorded: entries read shortly after it are not trusted either. */
const grace = 5_000;
const retryDelay = 1_000;

/**
 * When each tag was last made out of date, kept current by LISTEN in this process and read again after a lost connection.
 * Times are milliseconds of the database's clock, brought to this machine's by the offset measured on connecting.
 */
export class Freshness {
  readonly #tags = new Map<string, number>();
  readonly #connectionString: string;
  readonly #channel: string;
  #since = 0;
  #offset = 0;

  constructor(connectionString: string, channel: string) {
    this.#connectionString = connectionString;
    this.#channel = channel;
    void this.#listen();
  }

  /** True where none of the tags has been invalidated since (or just before) the entry's data began to be read. */
  isFresh(tags: readonly string[], readAt: number): boolean {
    return tags.every((tag) => (this.#tags.get(tag) ?? 0) + grace < readAt);
  }

  async #listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#connectionString,
      keepAlive: true,
      application_name: "yongfair-cache",
    });
    const again = () => setTimeout(() => void this.#listen(), retryDelay).unref();
    let isOver = false;
    const end = () => {
      if (isOver) return;
      isOver = true;
      client.end().catch(() => {});
      again();
    };
    client.on("error", end);
    client.on("end", end);
    client.on("notification", () => void this.#read(client).catch(end));
    try {
      await client.connect();
      const { rows } = await client.query<{ now: number }>("select extract(epoch from clock_timestamp())::float8 * 1000 as now");
      this.#offset = (rows[0]?.now ?? Date.now()) - Date.now();
      await client.query(`listen ${this.#channel}`);
      await this.#read(client);
    } catch {
      end();
    }
  }

  async #read(client: pg.Client): Promise<void> {
    const oldest = Date.now() + this.#offset - memory;
    const { rows } = await client.query<{ tag: string; at: number }>(
      `select tag, extract(epoch from "invalidatedAt")::float8 * 1000 as at from "CacheTag" where "invalidatedAt" > to_timestamp($1::float8 / 1000)`,
      [Math.max(oldest, this.#since - grace)],
    );
    for (const { tag, at } of rows) {
      this.#tags.set(tag, at - this.#offset);
      this.#since = Math.max(this.#since, at);
    }
    for (const [tag, at] of this.#tags) if (at + this.#offset < oldest) this.#tags.delete(tag);
  }
}
