import pg from "pg";
import { z } from "zod";
import { dropDatabase } from "#scripts/database/drop";
import { applyMigrations } from "#scripts/database/migrations";
import { runCommand, say } from "./child.ts";
import { sourceDigests } from "./digest.ts";
import { type Figure, most } from "./figures.ts";
import { usualProducts } from "./options.ts";
import { rounded } from "./statistics.ts";

const remembered = z.object({ seed: z.string(), index: z.string() });

const mostSeedSeconds = 180;

function addressOf(serverUrl: string, name: string): string {
  const address = new URL(serverUrl);
  address.pathname = `/${name}`;
  return address.href;
}

async function withClient<Result>(url: string, act: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

async function madeFrom(client: pg.Client, name: string) {
  const { rows } = await client.query<{ note: string | null }>(
    "select shobj_description(oid, 'pg_database') as note from pg_database where datname = $1",
    [name],
  );
  return rows[0]?.note ? remembered.parse(JSON.parse(rows[0].note)) : undefined;
}

const remember = (client: pg.Client, name: string, digests: z.infer<typeof remembered>) =>
  client.query(`comment on database ${name} is ${client.escapeLiteral(JSON.stringify(digests))}`);

/** An empty database up to date beside the one at `serverUrl`, in place of an older one of that name. */
export async function freshDatabase(serverUrl: string, name: string): Promise<string> {
  await withClient(serverUrl, async (client) => {
    await dropDatabase(client, name);
    await client.query(`create database ${name}`);
  });
  const url = addressOf(serverUrl, name);
  await applyMigrations(url);
  return url;
}

export const dropScratch = (serverUrl: string, name: string) => withClient(serverUrl, (client) => dropDatabase(client, name));

async function timed(act: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await act();
  return (performance.now() - startedAt) / 1000;
}

export type Scratch = { url: string; made?: "seed" | "reindex"; figures: Figure[] };

/**
 * The database with the full seed at `products` products: made once and kept beside the project's own, made anew when the
 * seed has changed, indexed anew when only the search has. Tells how long that took, where it was done.
 */
export async function scratchDatabase(serverUrl: string, products: number): Promise<Scratch> {
  const name = `yongfair_bench_${products}`;
  const url = addressOf(serverUrl, name);
  return withClient(serverUrl, async (client) => {
    const now = sourceDigests();
    const before = await madeFrom(client, name);
    if (before?.seed === now.seed && before.index === now.index) return { url, figures: [] };
    const made = before?.seed === now.seed ? "reindex" : "seed";
    const isIndexOnly = made === "reindex";
    say(isIndexOnly ? `Indexing ${products} products anew…` : `Seeding ${products} products, once…`);
    const command = isIndexOnly ? ["reindex"] : ["seed", "--scale", "full", "--products", String(products)];
    if (!isIndexOnly) await freshDatabase(serverUrl, name);
    const seconds = await timed(() => runCommand(command, url));
    await withClient(url, (seeded) => seeded.query("vacuum analyze"));
    await remember(client, name, now);
    const target = !isIndexOnly && products === usualProducts ? most(mostSeedSeconds) : undefined;
    return {
      url,
      made,
      figures: [{ name: command.join(" "), measured: rounded(seconds), unit: "s", ...(target && { target }) }],
    };
  });
}
