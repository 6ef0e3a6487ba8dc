import type { Meilisearch, Settings } from "meilisearch";
import type { IndexDefinition, SearchDocument } from "#lib/platform/search/engine";
import { type MeiliDocument, toMeili } from "./shape.ts";

export const buildingOf = ({ name }: IndexDefinition) => `${name}_building`;
const touchedOf = ({ name }: IndexDefinition) => `${name}_touched`;

type Done = { status: string; error: { message: string } | null };

/** Waits until a task has been worked off; what Meilisearch refuses is an error here. */
export async function done(task: { waitTask: () => Promise<Done> }): Promise<void> {
  const { status, error } = await task.waitTask();
  if (status !== "succeeded") throw new Error(`Meilisearch task ${status}: ${error?.message ?? "no reason given"}`);
}

const isThere = async (client: Meilisearch, uid: string) =>
  (await client.getIndexes({ limit: 1000 })).results.some((index) => index.uid === uid);

/** Notes documents that change while an index is rebuilt, so that the rebuild takes them over at its end. */
export async function touch(client: Meilisearch, definition: IndexDefinition, ids: readonly string[]): Promise<void> {
  if (!(await isThere(client, buildingOf(definition)))) return;
  await done(
    client.index(touchedOf(definition)).addDocuments(
      ids.map((id) => ({ id })),
      { primaryKey: "id" },
    ),
  );
}

async function takeOver(client: Meilisearch, definition: IndexDefinition): Promise<void> {
  const touched = client.index<{ id: string }>(touchedOf(definition));
  for (;;) {
    const { results } = await touched.getDocuments({ limit: 500 });
    const ids = results.map(({ id }) => id);
    if (ids.length === 0) return;
    const { results: current } = await client.index<MeiliDocument>(definition.name).getDocuments({ ids, limit: ids.length });
    const kept = new Set(current.map(({ id }) => id));
    const building = client.index<MeiliDocument>(buildingOf(definition));
    if (current.length > 0) await done(building.addDocuments(current));
    await done(building.deleteDocuments(ids.filter((id) => !kept.has(id))));
    await done(touched.deleteDocuments(ids));
  }
}

/** Fills an index beside the live one and swaps the two; a left-over of a rebuild that died is cleared away first. */
export async function rebuildMeili(
  client: Meilisearch,
  definition: IndexDefinition,
  settings: Settings,
  batches: AsyncIterable<readonly SearchDocument[]>,
): Promise<number> {
  const uid = buildingOf(definition);
  await client.deleteIndexIfExists(uid);
  await client.deleteIndexIfExists(touchedOf(definition));
  await done(client.createIndex(touchedOf(definition), { primaryKey: "id" }));
  await done(client.createIndex(uid, { primaryKey: "id" }));
  await done(client.index(uid).updateSettings(settings));
  const building = client.index<MeiliDocument>(uid);
  for await (const batch of batches) await done(building.addDocuments(batch.map((document) => toMeili(definition, document))));
  await takeOver(client, definition);
  await done(client.swapIndexes([{ indexes: [uid, definition.name], rename: false }]));
  const { numberOfDocuments } = await client.index(definition.name).getStats();
  await client.deleteIndexIfExists(uid);
  await client.deleteIndexIfExists(touchedOf(definition));
  return numberOfDocuments;
}
