import { fail } from "#lib/platform/errors";
import { makeClassifier } from "#lib/taxonomy/classify/classify";
import { listCategories, listTemplates } from "#lib/taxonomy/queries";
import { indexTemplate } from "./attributes.ts";
import type { Completion } from "./complete.ts";

/** What turns drafts into records: the categories there are, and their templates. */
export async function loadCompletion(): Promise<Completion> {
  const roots = await listCategories();
  if (roots.length === 0) fail("conflict", "noCategories");
  const leaves = roots.flatMap(({ children }) => children);
  const templates = await listTemplates(leaves.map(({ id }) => id));
  const indexed = new Map([...templates].map(([id, template]) => [id, indexTemplate(template)]));
  const none = indexTemplate([]);
  return { classify: makeClassifier(roots), templateOf: (id) => indexed.get(id) ?? none };
}
