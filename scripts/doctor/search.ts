import type { RegisteredIndex } from "#lib/registry";
import type { Finding } from "./finding.ts";

const mend = "npm run reindex";

/** Whether an index holds what the database holds, and since when. Reads DATABASE_URL, so it is loaded once that is set. */
export async function searchFindings(): Promise<Finding[]> {
  const { indexes } = await import("#lib/registry");
  const { engine } = await import("#lib/platform/search/select");
  const { disconnect } = await import("#lib/platform/db");
  const examine = async ({ definition, count }: RegisteredIndex): Promise<Finding> => {
    const [health, expected] = await Promise.all([engine.health(definition), count()]);
    const since = health.updatedAt?.toISOString() ?? "-";
    const detail = `${definition.name} ${health.documents}/${expected}, ${since} ${health.detail ?? ""}`.trim();
    return { subject: "search", isGood: health.isReady && health.documents === expected, detail, mend };
  };
  try {
    return await Promise.all(indexes.map(examine));
  } finally {
    await engine.close();
    await disconnect();
  }
}
