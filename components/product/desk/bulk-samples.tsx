import { useTranslations } from "next-intl";
import { ScrollBox } from "#components/ui/scroll-box";
import { Table } from "#components/ui/table";
import { localized } from "#lib/platform/i18n/localized";
import type { Sample } from "#lib/product/queries/bulk-runs";
import { differenceText } from "./difference-text.ts";

const none = { template: [], categories: new Map<string, string>() };

/** The first products of an act, before and after. */
export function BulkSamples({ samples, locale }: { samples: readonly Sample[]; locale: string }) {
  const t = useTranslations("listing");
  if (samples.length === 0) return null;
  const context = { locale, t, ...none };
  const sides = ({ differences, reason }: Sample, side: "before" | "after") => (
    <span className="block whitespace-pre-line">
      {reason && side === "after"
        ? t(`bulk.why.${reason}`)
        : differences
            .filter(({ field }) => field !== "variants")
            .map((one) => differenceText(one, one[side], context) ?? t("nothing"))
            .join("\n")}
    </span>
  );
  return (
    <ScrollBox>
      <Table
        caption={t("bulk.samples")}
        columns={[
          { key: "product", label: t("product") },
          { key: "before", label: t("bulk.before") },
          { key: "after", label: t("bulk.after") },
        ]}
        rows={samples.map((sample) => ({
          key: sample.productId,
          cells: [
            <span key="name">
              {localized(sample, "name", locale).text} <span className="text-muted figures">{sample.sku}</span>
            </span>,
            sides(sample, "before"),
            sides(sample, "after"),
          ],
        }))}
      />
    </ScrollBox>
  );
}
