import { useFormatter, useTranslations } from "next-intl";
import { KeyValues } from "#components/ui/key-values";
import type { SupplierPage } from "#lib/discovery/queries/suppliers";
import { localeMeta } from "#lib/platform/i18n/locales";
import { label } from "#lib/taxonomy/reference/label";
import { supplierPlace } from "./supplier-words.tsx";

export function CompanyFacts({ supplier, locale }: { supplier: SupplierPage; locale: string }) {
  const t = useTranslations("company");
  const common = useTranslations("common");
  const format = useFormatter();
  const { businessType, foundedYear, staffCount, exportShare, markets, languages, certificates, createdAt } = supplier;
  const languageNames = new Intl.DisplayNames(localeMeta(locale).htmlLang, { type: "language" });
  const rows = [
    { key: "type", label: t("businessType"), value: label("businessType", businessType, locale) },
    { key: "location", label: t("location"), value: supplierPlace(supplier, locale) },
    { key: "founded", label: t("founded"), value: foundedYear && String(foundedYear) },
    { key: "staff", label: t("staff"), value: staffCount && t("staffCount", { count: staffCount }) },
    { key: "export", label: t("exportShare"), value: exportShare && common("percent", { value: exportShare }) },
    { key: "markets", label: t("markets"), value: format.list(markets.map((code) => label("country", code, locale))) },
    { key: "languages", label: t("languages"), value: format.list(languages.map((code) => languageNames.of(code) ?? code)) },
    {
      key: "certificates",
      label: t("certificates"),
      value: format.list(certificates.map((code) => label("certificate", code, locale))),
    },
  ];
  const since = t("member", { date: format.dateTime(new Date(createdAt), { year: "numeric", month: "long" }) });
  return (
    <div>
      <KeyValues rows={rows.filter(({ value }) => value)} />
      <p className="mt-3 text-xs text-muted">{`${since} · ${t("stated")}`}</p>
    </div>
  );
}
