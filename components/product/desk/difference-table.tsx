import { useTranslations } from "next-intl";
import { ScrollBox } from "#components/ui/scroll-box";
import { Table } from "#components/ui/table";
import type { Difference } from "#lib/product/schema/diff";
import type { AttributeTemplate } from "#lib/taxonomy/schema";
import { differenceName, differenceText } from "./difference-text.ts";

type Props = {
  differences: readonly Difference[];
  locale: string;
  template: readonly AttributeTemplate[];
  /** Names of the categories that may be named, by id, in the reader's language. */
  categories: ReadonlyMap<string, string>;
  /** What the two sides are called; now and then unless said. */
  heads?: { before: string; after: string };
};

/** A change field by field: what stands there, and what would. */
export function DifferenceTable({ differences, locale, template, categories, heads }: Props) {
  const t = useTranslations("listing");
  const context = { locale, t, template, categories };
  const side = (difference: Difference, value: unknown) => (
    <span className="block max-h-60 min-w-32 overflow-y-auto whitespace-pre-line [overflow-wrap:anywhere]">
      {differenceText(difference, value, context) ?? <span className="text-muted">{t("nothing")}</span>}
    </span>
  );
  return (
    <ScrollBox>
      <Table
        caption={t("changes")}
        columns={[
          { key: "field", label: t("field") },
          { key: "before", label: heads?.before ?? t("nowShown") },
          { key: "after", label: heads?.after ?? t("thenShown") },
        ]}
        rows={differences.map((difference) => ({
          key: `${difference.field}.${difference.key ?? ""}`,
          cells: [differenceName(difference, context), side(difference, difference.before), side(difference, difference.after)],
        }))}
      />
    </ScrollBox>
  );
}
