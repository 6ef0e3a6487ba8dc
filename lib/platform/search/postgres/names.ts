import type { IndexDefinition } from "#lib/platform/search/engine";

/** The relations of an index in the schema `search`; the unversioned names are views of the live version. */
export type Names = {
  documents: string;
  vocabulary: string;
  lock: string;
  table: (version: number) => string;
  words: (version: number) => string;
  shelf: (version: number) => string;
};

export function namesOf({ name }: IndexDefinition): Names {
  if (!/^[a-z][a-z_]{1,30}$/.test(name)) throw new Error(`"${name}" is no name for an index`);
  return {
    documents: `search.${name}`,
    vocabulary: `search.${name}_vocabulary`,
    lock: `search:${name}`,
    table: (version) => `search.${name}_${version}`,
    words: (version) => `search.${name}_vocabulary_${version}`,
    shelf: (version) => `search.${name}_shelf_${version}`,
  };
}
