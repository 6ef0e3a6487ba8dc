/**
 * What `npm run` knows. `database`: the command gets a running, migrated database ("raw": running only);
 * `stays`: it ends when told to and winds up its own work; `flags`: of Node.js, for commands whose memory is bounded.
 */
export const commands = {
  start: { file: "scripts/start.ts", database: "raw", stays: true },
  dev: { file: "scripts/dev.ts", database: "migrated", stays: true },
  build: { file: "scripts/build.ts" },
  worker: { file: "scripts/worker.ts", database: "migrated", stays: true },
  check: { file: "scripts/check.ts", database: "raw" },
  test: { file: "scripts/test.ts", stays: true },
  bench: { file: "bench/index.ts", database: "migrated" },
  seed: { file: "scripts/seed.ts", database: "migrated" },
  import: { file: "scripts/import.ts", database: "migrated", flags: ["--max-semi-space-size=8", "--max-old-space-size=256"] },
  reindex: { file: "scripts/reindex.ts", database: "migrated" },
  relevance: { file: "scripts/relevance.ts", database: "migrated" },
  figures: { file: "scripts/figures.ts", database: "migrated" },
  code: { file: "scripts/code.ts", database: "migrated" },
  doctor: { file: "scripts/doctor.ts" },
  "db:migrate": { file: "scripts/migrate.ts", database: "raw" },
  "db:new": { file: "scripts/new-migration.ts", database: "raw" },
  "db:reset": { file: "scripts/reset.ts", database: "raw" },
  notices: { file: "scripts/notices.ts" },
  screenshots: { file: "scripts/screenshots.ts" },
  placeholders: { file: "scripts/placeholders.ts" },
  drift: { file: "scripts/drift.ts", database: "raw" },
};
