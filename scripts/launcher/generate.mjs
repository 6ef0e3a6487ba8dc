import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "./lock.mjs";
import { note, Trouble } from "./words.mjs";

function schemaDigest(root) {
  const models = readdirSync(join(root, "prisma/models")).sort();
  const files = ["prisma/schema.prisma", ...models.map((name) => `prisma/models/${name}`)];
  const hash = createHash("sha256").update(readFileSync(join(root, "node_modules/prisma/package.json")));
  for (const file of files) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

const read = (file) => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
};

/** Makes the Prisma client anew when the schema is another than the one it was made from. */
export async function ensureGenerated(root) {
  const stamp = join(root, "generated/.schema-digest");
  const digest = schemaDigest(root);
  if (read(stamp) === digest) return;
  await withLock(join(root, ".data/generate.lock"), async () => {
    if (read(stamp) === digest) return;
    note("generating");
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, "node_modules/prisma/build/index.js"), "generate", "--no-hints"],
      {
        cwd: root,
        encoding: "utf8",
        env: {
          ...process.env,
          DATABASE_URL: process.env.DATABASE_URL || "postgresql://localhost/yongfair",
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          PRISMA_HIDE_UPDATE_MESSAGE: "1",
          CHECKPOINT_DISABLE: "1",
        },
      },
    );
    if (status !== 0) throw new Trouble("generateFailed", { reason: `${stdout}${stderr}`.trim() });
    writeFileSync(stamp, digest);
  });
}
