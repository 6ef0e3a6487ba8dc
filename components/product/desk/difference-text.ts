import type { useTranslations } from "next-intl";
import { formatMoney, formatNumber } from "#lib/platform/money";
import { type AttributeValue, isLabelled, type ProductRecord } from "#lib/product/schema";
import type { Difference } from "#lib/product/schema/diff";
import { label, type ReferenceKind } from "#lib/taxonomy/reference/label";
import type { AttributeTemplate } from "#lib/taxonomy/schema";

export type DifferenceContext = {
  locale: string;
  t: ReturnType<typeof useTranslations<"listing">>;
  template: readonly AttributeTemplate[];
  /** Names of categories by id. */
  categories: ReadonlyMap<string, string>;
};

const codes: Partial<Record<Difference["field"], ReferenceKind>> = {
  originCode: "country",
  unitCode: "unit",
  portCode: "port",
};

const plain = (value: number) => value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 6 });

/** What a difference holds is of its field's type in a record. */
const of = <Field extends keyof ProductRecord>(_field: Field, value: unknown) => value as ProductRecord[Field];

function attributeText(value: AttributeValue, { locale, t, template }: DifferenceContext, key: string | null): string {
  if (isLabelledValue(value)) return value.value;
  if (typeof value === "object") return (locale === "zh" ? (value.zh ?? value.en) : (value.en ?? value.zh)) ?? "";
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  const attribute = template.find((one) => one.key === key);
  if (typeof value === "number") return [formatNumber(locale, value), attribute?.unit].filter(Boolean).join(" ");
  const choice = attribute?.choices.find((one) => one.value === value);
  return (locale === "zh" ? choice?.zh : choice?.en) ?? value;
}

const isLabelledValue = isLabelled;

const priceLines = (breaks: ProductRecord["priceBreaks"], locale: string) =>
  breaks
    .map(({ currency, incoterm, place, minQuantity, price }) =>
      [`${plain(minQuantity)}+`, formatMoney(locale, plain(price), currency), incoterm, place].filter(Boolean).join(" · "),
    )
    .join("\n");

const lists: Partial<Record<Difference["field"], (value: unknown, context: DifferenceContext) => string>> = {
  priceBreaks: (value, { locale }) => priceLines(of("priceBreaks", value), locale),
  paymentTerms: (value, { locale }) =>
    of("paymentTerms", value)
      .map((one) => label("paymentTerm", one, locale))
      .join(", "),
  certificates: (value, { locale }) =>
    of("certificates", value)
      .map(({ scheme, number, expiresOn }) =>
        [label("certificate", scheme, locale), number, expiresOn].filter(Boolean).join(" · "),
      )
      .join("\n"),
  pictures: (value, { t }) => {
    const pictures = of("pictures", value);
    const alts = pictures.map(({ altEn, altZh }, index) => `${index + 1}. ${[altZh, altEn].filter(Boolean).join(" / ")}`);
    return [t("pictureCount", { count: pictures.length }), ...alts].join("\n");
  },
  variants: (value) =>
    of("variants", value)
      .map(({ sku }) => sku)
      .join(", "),
};

/** One side of a difference in words; null where nothing stands there. */
export function differenceText({ field, key }: Difference, value: unknown, context: DifferenceContext): string | null {
  const { locale, t, categories } = context;
  if (value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) return null;
  if (field === "attributes") return attributeText(attributeOf(value), context, key);
  if (field === "categoryId") return categories.get(String(value)) ?? String(value);
  const list = lists[field];
  if (list) return list(value, context);
  const kind = codes[field];
  if (kind) return `${label(kind, String(value), locale)} (${String(value)})`;
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  return typeof value === "number" ? formatNumber(locale, value) : String(value);
}

/** The differences of attributes hold values of attributes. */
const attributeOf = (value: unknown) => value as AttributeValue;

/** What a difference is about: the field, of attributes the attribute. */
export function differenceName({ field, key, before, after }: Difference, { locale, t, template }: DifferenceContext): string {
  if (field !== "attributes") return t(`fields.${field}`);
  const attribute = template.find((one) => one.key === key);
  const own = [after, before].find((value): value is { label: string; value: string } => isOwn(value));
  return (attribute && (locale === "zh" ? attribute.nameZh : attribute.nameEn)) ?? own?.label ?? key ?? "";
}

const isOwn = (value: unknown): boolean => typeof value === "object" && value !== null && "label" in value;
