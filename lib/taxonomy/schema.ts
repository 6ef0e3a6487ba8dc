export type AttributeType = "TEXT" | "NUMBER" | "CHOICE" | "BOOLEAN";
/** One that is retired is no longer offered; products that have it keep it and its name. */
export type AttributeChoice = { value: string; zh: string; en: string; isRetired?: true };

/** One attribute of a category's template; a leaf has its root's attributes and its own. */
export type AttributeTemplate = {
  key: string;
  type: AttributeType;
  unit: string | null;
  nameZh: string;
  nameEn: string;
  isRequired: boolean;
  isFacet: boolean;
  choices: AttributeChoice[];
  /** No longer asked for; it names the values that products still have. */
  isRetired?: true;
};

export type CategoryNode = {
  id: string;
  slug: string;
  nameZh: string;
  nameEn: string;
  hsHeadings: string[];
  children: CategoryNode[];
};
