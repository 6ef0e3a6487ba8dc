import { useFormatter, useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import { Disclosure } from "#components/ui/disclosure";
import { SectionHeading } from "#components/ui/section-heading";
import { Stat } from "#components/ui/stat";
import { Text } from "#components/ui/text";
import { localized } from "#lib/platform/i18n/localized";
import type { HitRates } from "#lib/quotation/queries/hit-rate";

const parts = ["sent", "shortlisted", "won", "lost", "share"] as const;

/** What became of a firm's quotations of the last twelve months, in all and by category. */
export function HitRate({ rates: { all, categories }, locale }: { rates: HitRates; locale: string }) {
  const t = useTranslations("market.hitRate");
  const format = useFormatter();
  const percent = (share: number | null) => (share === null ? t("tooFew") : format.number(share, { style: "percent" }));
  const said = (of: typeof all, part: (typeof parts)[number]) => (part === "share" ? percent(of.share) : format.number(of[part]));
  return (
    <section aria-labelledby="hit-rate">
      <SectionHeading id="hit-rate" heading={t("heading")} />
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-3 xl:grid-cols-5">
        {parts.map((part) => (
          <Stat key={part} value={said(all, part)} label={t(part)} />
        ))}
      </dl>
      {categories.length > 0 && (
        <div className="mt-3">
          <Disclosure label={t("byCategory")}>
            <DataTable
              caption={t("byCategory")}
              columns={[
                { key: "category", label: t("category") },
                ...parts.map((key) => ({ key, label: t(key), isFigure: true })),
              ]}
              rows={categories.map((one) => ({
                key: one.slug,
                cells: [<Text key="name" {...localized(one, "name", locale)} />, ...parts.map((part) => said(one, part))],
              }))}
            />
          </Disclosure>
        </div>
      )}
    </section>
  );
}
