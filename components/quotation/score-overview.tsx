import { useTranslations } from "next-intl";
import { ScrollBox } from "#components/ui/scroll-box";
import { Table } from "#components/ui/table";
import { localized } from "#lib/platform/i18n/localized";
import type { ComparedOffers } from "#lib/quotation/queries/comparison";

/** The score sheets of all offers, for the buyer's side. */
export function ScoreOverview({ compared: { offers, sheets }, locale }: { compared: ComparedOffers; locale: string }) {
  const t = useTranslations("quotation");
  const [first] = sheets;
  if (!first) return null;
  const columns = [
    { key: "supplier", label: t("supplier") },
    ...first.parts.map(({ criterion, weight }) => ({
      key: criterion,
      label: `${t(`criterion.${criterion}`)} (${t("weight", { weight })})`,
      isFigure: true,
    })),
    { key: "total", label: t("scoreTitle"), isFigure: true },
  ];
  return (
    <section aria-labelledby="scores" className="flex flex-col gap-2">
      <h2 id="scores" className="text-lg font-semibold">
        {t("scoreTitle")}
      </h2>
      <ScrollBox>
        <Table
          caption={t("scoreTitle")}
          columns={columns}
          rows={sheets.map(({ quotationId, parts, total }, at) => {
            const company = offers[at]?.company;
            return {
              key: quotationId,
              cells: [company ? localized(company, "name", locale).text : "", ...parts.map(({ points }) => points ?? "–"), total],
            };
          })}
        />
      </ScrollBox>
    </section>
  );
}
