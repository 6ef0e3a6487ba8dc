import { pool } from "#lib/platform/db";
import { env } from "#lib/platform/env";
import { createAnalyser } from "./analyser.ts";
import type { SearchEngine } from "./engine.ts";
import { loadGlossary } from "./glossary.ts";
import { createMeilisearchEngine } from "./meilisearch.ts";
import { createPostgresEngine } from "./postgres.ts";

function create(): SearchEngine {
  const analyser = createAnalyser(loadGlossary());
  const { MEILI_URL: host, MEILI_KEY: key } = env;
  return host && key ? createMeilisearchEngine(host, key, analyser) : createPostgresEngine(pool, analyser);
}

const shared = globalThis as typeof globalThis & { yongfairSearch?: SearchEngine };

/** The search engine of this process: Meilisearch where it is configured, else Postgres; made when first asked. */
const made = () => (shared.yongfairSearch ??= create());

export const engine: SearchEngine = {
  ensure: (...parts) => made().ensure(...parts),
  index: (...parts) => made().index(...parts),
  remove: (...parts) => made().remove(...parts),
  search: (...parts) => made().search(...parts),
  suggest: (...parts) => made().suggest(...parts),
  rebuild: (...parts) => made().rebuild(...parts),
  health: (...parts) => made().health(...parts),
  close: async () => {
    await shared.yongfairSearch?.close();
    delete shared.yongfairSearch;
  },
};
