import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import { localized } from "#lib/platform/i18n/localized";
import type { ProductPage } from "#lib/product/queries/page";
import { Part } from "./part.tsx";

/** What the supplier writes, with a mark where a machine wrote it. */
export function ProductDescription({ product, locale }: { product: ProductPage; locale: string }) {
  const t = useTranslations("product");
  const { text, lang } = localized(product, "description", locale);
  const origin = (lang ?? locale).startsWith("zh") ? product.zhOrigin : product.enOrigin;
  if (!text) return null;
  return (
    <Part id="description" heading={t("description")}>
      <p className="max-w-prose whitespace-pre-line" lang={lang}>
        {text}
      </p>
      {origin === "MACHINE" && (
        <p className="mt-3">
          <Badge icon="globe">{t("machine")}</Badge>
        </p>
      )}
    </Part>
  );
}
