import { useTranslations } from "next-intl";
import { KeyValues } from "#components/ui/key-values";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";

type Standing = { points: number; approvals: number; decisions: number; live: number };
type Company = { slug: string; nameZh: string | null; nameEn: string | null; verificationLevel: number };

/** How the firm stands whose listing is looked at. */
export function SupplierStanding({ locale, company, standing }: { locale: string; company: Company; standing: Standing }) {
  const t = useTranslations("moderation.product");
  const name = localized(company, "name", locale);
  const link = (
    <a href={urls.supplier(locale, company.slug)} lang={name.lang} className="link link-hover">
      {name.text}
    </a>
  );
  const rows = [
    { key: "supplier", label: t("supplier"), value: link },
    { key: "level", label: t("level"), value: company.verificationLevel },
    { key: "points", label: t("points"), value: standing.points },
    { key: "record", label: t("record"), value: t("recordValue", standing) },
    { key: "live", label: t("live"), value: standing.live },
  ];
  return <KeyValues rows={rows} />;
}
