import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "#components/ui/badge";
import { ButtonLink } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { Text } from "#components/ui/text";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import type { ProductPage } from "#lib/product/queries/page";
import { label } from "#lib/taxonomy/reference/label";
import { placeText } from "./card-words.tsx";
import { KeyFacts } from "./key-facts.tsx";
import { PriceTable } from "./price-table.tsx";

type Props = { product: ProductPage; locale: string; children?: ReactNode };

function otherName({ nameZh, nameEn }: ProductPage, locale: string): { text: string; lang: string } | null {
  const [text, lang] = locale === "zh" ? [nameEn, "en"] : [nameZh, "zh-CN"];
  return nameZh && nameEn && text && lang ? { text, lang } : null;
}

/** What a buyer reads first: name in both languages, prices, the facts that decide, who makes it. */
export function ProductIntro({ product, locale, children }: Props) {
  const t = useTranslations("product");
  const common = useTranslations("common");
  const name = localized(product, "name", locale);
  const second = otherName(product, locale);
  const { supplier } = product;
  const supplierName = localized(supplier, "name", locale);
  const country = label("country", supplier.countryCode, locale);
  const place = supplier.districtCode ? common("place", { district: placeText(supplier, locale), country }) : country;
  return (
    <div className="stack">
      <div>
        <h1 className="text-xl lg:text-2xl" lang={name.lang}>
          {name.text}
        </h1>
        {second && (
          <p className="mt-1 text-muted" lang={second.lang}>
            {second.text}
          </p>
        )}
        <ul className="mt-2 flex flex-wrap gap-1.5">
          {product.hasSample && (
            <li>
              <Badge icon="box">{t("sample")}</Badge>
            </li>
          )}
          {product.certificates.map(({ scheme }) => (
            <li key={scheme}>
              <Badge icon="shield">{label("certificate", scheme, locale)}</Badge>
            </li>
          ))}
        </ul>
      </div>
      {children}
      <div className="panel p-4">
        <PriceTable product={product} locale={locale} />
      </div>
      <KeyFacts product={product} locale={locale} />
      <div className="panel flex flex-wrap items-center gap-3 p-4">
        <Icon name="building" className="size-6 text-secondary" />
        <div className="min-w-0 flex-1">
          <p className="text-xs text-muted">{t("supplier")}</p>
          <p className="font-semibold">
            <Text {...supplierName} />
          </p>
          <p className="text-sm text-muted">{place}</p>
        </div>
        <ButtonLink href={urls.supplier(locale, supplier.slug)} className="print:hidden">
          {t("viewSupplier")}
        </ButtonLink>
      </div>
    </div>
  );
}
