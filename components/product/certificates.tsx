import { useFormatter, useTranslations } from "next-intl";
import { Table } from "#components/ui/table";
import type { ProductPage } from "#lib/product/queries/page";
import { label } from "#lib/taxonomy/reference/label";

type Props = { certificates: ProductPage["certificates"]; locale: string };

export function Certificates({ certificates, locale }: Props) {
  const t = useTranslations("product");
  const format = useFormatter();
  const day = (date: string) => format.dateTime(new Date(date), { dateStyle: "medium", timeZone: "UTC" });
  const columns = [
    { key: "certificate", label: t("certificate") },
    { key: "number", label: t("certificateNumber") },
    { key: "until", label: t("validUntil"), isFigure: true },
  ];
  return (
    <>
      <Table
        caption={t("certificates")}
        columns={columns}
        rows={certificates.map(({ scheme, number, expiresOn }) => ({
          key: scheme,
          cells: [label("certificate", scheme, locale), number ?? t("notStated"), expiresOn ? day(expiresOn) : t("notStated")],
        }))}
      />
      <p className="mt-2 text-xs text-muted">{t("certificatesNote")}</p>
    </>
  );
}
