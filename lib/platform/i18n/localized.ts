/** A text of the data; `lang` is there where it had to be given in another language than the reader's. */
export type LocalizedText = { text: string; lang?: string };

type Texts<Field extends string> = { readonly [Key in `${Field}Zh` | `${Field}En`]?: string | null };

const tags = { Zh: "zh-CN", En: "en" } as const;

/** A field of the data (`name` of `nameZh`, `nameEn`) in the reader's language, else in the other one. */
export function localized<Field extends string>(row: Texts<Field>, field: Field, locale: string): LocalizedText {
  const [own, other] = locale === "zh" ? (["Zh", "En"] as const) : (["En", "Zh"] as const);
  const text = row[`${field}${own}`];
  if (text && (locale === "zh" || locale === "en")) return { text };
  const [given, suffix] = text ? [text, own] : [row[`${field}${other}`], other];
  return given ? { text: given, lang: tags[suffix] } : { text: "" };
}
