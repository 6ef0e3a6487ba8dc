import { useTranslations } from "next-intl";
import { MarkedText } from "#components/moderation/marked-text";
import { Alert } from "#components/ui/alert";
import type { ProductReview } from "#lib/moderation/queries/product-review";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";

type Props = { locale: string; review: Pick<ProductReview, "marked" | "duplicates" | "missing"> };

/** What the machine noticed: watched words where they stand, likely duplicates, what buyers will miss. */
export function Findings({ locale, review: { marked, duplicates, missing } }: Props) {
  const t = useTranslations("moderation.product");
  const isQuiet = marked.length + duplicates.length + missing.length === 0;
  if (isQuiet) return <p className="text-sm text-muted">{t("noFindings")}</p>;
  const words = [...new Set(marked.flatMap(({ marks }) => marks.map(({ word }) => word)))];
  return (
    <div className="flex flex-col gap-3">
      {marked.length > 0 && (
        <Alert tone="warning">
          <p className="font-medium">{t("words", { words: words.join(", ") })}</p>
          {marked.map(({ field, text, marks }) => (
            <div key={field} className="mt-2">
              <p className="text-muted">{t(`field.${field}`)}</p>
              <MarkedText text={text} marks={marks} lang={field.endsWith("Zh") ? "zh-CN" : "en"} />
            </div>
          ))}
        </Alert>
      )}
      {duplicates.length > 0 && (
        <Alert tone="warning">
          <p>{t("duplicates")}</p>
          <ul className="list-disc pl-5">
            {duplicates.map((one) => (
              <li key={one.id}>
                <a className="link" href={urls.admin.part(locale, `products/${one.id}`)}>
                  {localized(one, "name", locale).text} ({one.sku})
                </a>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {missing.length > 0 && <Alert>{t("missing", { fields: missing.map((field) => t(`field.${field}`)).join(", ") })}</Alert>}
    </div>
  );
}
