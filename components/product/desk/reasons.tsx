import { useTranslations } from "next-intl";
import { Alert } from "#components/ui/alert";
import { isRecordField } from "#lib/product/schema/diff";

const anchors: Record<string, string> = {
  nameZh: "texts",
  nameEn: "texts",
  descriptionZh: "texts",
  descriptionEn: "texts",
  categoryId: "category",
  pictures: "pictures",
  attributes: "attributes",
  priceBreaks: "priceBreaks",
  certificates: "certificates",
  brand: "numbers",
  modelNumber: "numbers",
  gtin: "numbers",
  hsCode: "numbers",
  originCode: "numbers",
};

/** What a reviewer asks to change, each leading to its place in the form. */
export function Reasons({ title, reasons }: { title: string; reasons: Readonly<Record<string, string>> }) {
  const t = useTranslations("listing");
  const entries = Object.entries(reasons);
  if (entries.length === 0) return null;
  return (
    <Alert tone="warning">
      <p className="font-semibold">{title}</p>
      <ul className="mt-1 flex list-disc flex-col gap-1 pl-5">
        {entries.map(([field, text]) => (
          <li key={field}>
            <a href={`#${anchors[field] ?? "trade"}`} className="font-medium underline">
              {isRecordField(field) ? t(`fields.${field}`) : t("fields.listing")}
            </a>
            {": "}
            {text}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
