export type AttributeType = "TEXT" | "NUMBER" | "CHOICE" | "BOOLEAN";
export type AttributeChoice = { value: string; zh: string; en: string };

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
};

export type CategoryNode = {
  id: string;
  slug: string;
  nameZh: string;
  nameEn: string;
  hsHeadings: string[];
  children: CategoryNode[];
};
