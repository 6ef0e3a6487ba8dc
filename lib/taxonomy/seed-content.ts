import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AttributeType } from "./schema.ts";

type Words = { zh: string; en: string };

export type RootContent = Words & { slug: string; subcategories: (Words & { slug: string; hs: string[] })[] };

export type AttributeContent = Words & {
  key: string;
  type: AttributeType;
  unit?: string;
  required?: boolean;
  facet?: boolean;
  choices?: (Words & { value: string })[];
};

export type Good = Words & { hs?: string };

export type CategoryContent = {
  attributes: AttributeContent[];
  leafAttributes?: Record<string, AttributeContent[]>;
  vocabulary?: { leaves: Record<string, Good[]> };
};

const folder = join(/* turbopackIgnore: true */ process.cwd(), "prisma", "seed");

/** Reads a file of the seed; its shape is ours and is checked by the seed's own test. */
const read = <Shape>(name: string): Shape => JSON.parse(readFileSync(join(folder, name), "utf8")) as Shape;

export const readRoots = (): RootContent[] => read("taxonomy.json");

/** The attribute templates and goods of a root category; nothing where they are not written yet. */
export const readCategoryContent = (slug: string): CategoryContent =>
  existsSync(join(folder, "content", `${slug}.json`)) ? read(join("content", `${slug}.json`)) : { attributes: [] };
