import { child, childrenOf, type Element, readRecords, textOf } from "./records.ts";

export type CatalogFacts = {
  currency: string;
  language: string;
  pictureRoot: string;
  /** The path of a group of a classification that the catalogue brings along. */
  classPath: (group: string) => string | null;
  /** The path of the catalogue's group that an article was put into. */
  homePath: (sku: string) => string | null;
};

type Group = { name: string; parent: string };

const records = new Set([
  "CATALOG",
  "CATALOG_STRUCTURE",
  "CLASSIFICATION_GROUP",
  "ARTICLE_TO_CATALOGGROUP_MAP",
  "PRODUCT_TO_CATALOGGROUP_MAP",
]);
const deepest = 12;

/** A text in English where there is one, else the first. */
const preferred = (element: Element, name: string) =>
  (childrenOf(element, name).find(({ attributes }) => /^en/i.test(attributes.lang ?? "")) ?? child(element, name))?.text.trim() ??
  "";

const groupOfStructure = (element: Element): [string, Group] => [
  textOf(element, "GROUP_ID"),
  { name: element.attributes.type === "root" ? "" : preferred(element, "GROUP_NAME"), parent: textOf(element, "PARENT_ID") },
];

const groupOfClassification = (element: Element): [string, Group] => [
  textOf(element, "CLASSIFICATION_GROUP_ID"),
  { name: preferred(element, "CLASSIFICATION_GROUP_NAME"), parent: textOf(element, "CLASSIFICATION_GROUP_PARENT_ID") },
];

function path(groups: ReadonlyMap<string, Group>, id: string): string | null {
  const names: string[] = [];
  for (let at = groups.get(id), steps = 0; at && steps < deepest; at = groups.get(at.parent), steps += 1) {
    if (at.name !== "") names.unshift(at.name);
  }
  return names.join(" > ") || null;
}

const languageOf = (catalog: Element) =>
  (
    childrenOf(catalog, "LANGUAGE").find(({ attributes }) => attributes.default === "true") ?? child(catalog, "LANGUAGE")
  )?.text.trim() ?? "";

/** What a catalogue says once for all its articles; groups and who is in them may stand before or behind the articles. */
export async function readCatalogFacts(text: AsyncIterable<string>): Promise<CatalogFacts> {
  const groups = new Map<string, Group>();
  const classes = new Map<string, Group>();
  const homes = new Map<string, string>();
  let catalog: Element | undefined;
  for await (const element of readRecords(text, records)) {
    if (element.name === "CATALOG") catalog ??= element;
    else if (element.name === "CATALOG_STRUCTURE") groups.set(...groupOfStructure(element));
    else if (element.name === "CLASSIFICATION_GROUP") classes.set(...groupOfClassification(element));
    else homes.set(textOf(element, "ART_ID", "PROD_ID"), textOf(element, "CATALOG_GROUP_ID"));
  }
  return {
    currency: textOf(catalog, "CURRENCY"),
    language: catalog ? languageOf(catalog) : "",
    pictureRoot: textOf(catalog, "MIME_ROOT"),
    classPath: (id) => path(classes, id),
    homePath: (sku) => path(groups, homes.get(sku) ?? ""),
  };
}
