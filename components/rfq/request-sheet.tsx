import { useFormatter, useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import { KeyValues } from "#components/ui/key-values";
import { formatMoney, formatNumber } from "#lib/platform/money";
import type { LineRecord, RequestContent } from "#lib/rfq/schema/record";
import { label, unitBeside } from "#lib/taxonomy/reference/label";

type Props = {
  content: RequestContent;
  locale: string;
  /** The names of categories by their id, in the reader's language. */
  categories: ReadonlyMap<string, string>;
};

function What({ line, locale, categories, language }: { line: LineRecord; language: string } & Omit<Props, "content">) {
  const t = useTranslations("rfq.view");
  const marks = [
    line.categoryId ? categories.get(line.categoryId) : null,
    line.hsCode ? t("hsCode", { code: line.hsCode }) : null,
    ...line.certificates.map((code) => label("certificate", code, locale)),
    line.wantsSample ? t("sample") : null,
  ].filter((mark) => mark !== null && mark !== undefined);
  return (
    <div className="min-w-52 max-w-prose">
      <p className="font-medium [overflow-wrap:anywhere]" lang={language}>
        {line.item}
      </p>
      {line.specification && (
        <p className="whitespace-pre-line text-muted [overflow-wrap:anywhere]" lang={language}>
          {line.specification}
        </p>
      )}
      {marks.length > 0 && <p className="mt-1 text-xs text-muted">{marks.join(" · ")}</p>}
    </div>
  );
}

/** A quantity with its unit, in the plural where the language has one. */
export function amountOf({ quantity, unitCode }: Pick<LineRecord, "quantity" | "unitCode">, locale: string): string {
  if (quantity === null) return "–";
  return `${formatNumber(locale, quantity)} ${unitBeside(quantity, unitCode, locale)}`;
}

/** What is wanted, a row each. */
export function RequestLines({ content, locale, categories }: Props) {
  const t = useTranslations("rfq");
  const { currency, lines, language } = content;
  const price = (line: LineRecord) => {
    if (line.targetPrice === null) return "–";
    return currency ? formatMoney(locale, line.targetPrice, currency) : line.targetPrice;
  };
  return (
    <DataTable
      caption={t("view.items")}
      columns={[
        { key: "number", label: "#" },
        { key: "item", label: t("form.item") },
        { key: "quantity", label: t("view.quantity"), isFigure: true },
        { key: "target", label: t("view.target"), isFigure: true },
      ]}
      rows={lines.map((line) => ({
        key: String(line.position),
        cells: [
          line.position,
          <What key="what" line={line} locale={locale} categories={categories} language={language} />,
          amountOf(line, locale),
          price(line),
        ],
      }))}
    />
  );
}

function useDelivery({ deliverFrom, deliverTo }: RequestContent): string {
  const t = useTranslations("rfq.view");
  const format = useFormatter();
  const day = (text: string) => format.dateTime(new Date(text), { dateStyle: "medium", timeZone: "UTC" });
  if (deliverFrom && deliverTo) return t("window", { from: day(deliverFrom), to: day(deliverTo) });
  if (deliverTo) return t("until", { to: day(deliverTo) });
  return deliverFrom ? t("fromDay", { from: day(deliverFrom) }) : t("notSaid");
}

/** The terms that hold for all items. */
export function RequestTerms({ content, locale }: Omit<Props, "categories">) {
  const t = useTranslations("rfq");
  const delivery = useDelivery(content);
  const or = (text: string | null | undefined) => text || t("view.notSaid");
  const term = [content.incoterm, content.place].filter(Boolean).join(" ");
  const weights = content.weights.map(({ criterion, weight }) => `${t(`form.criteria.${criterion}`)} ${weight}`).join(" · ");
  const rows = [
    { key: "term", label: t("view.term"), value: or(term) },
    {
      key: "destination",
      label: t("view.destination"),
      value: or(content.destinationCode && `${label("port", content.destinationCode, locale)} (${content.destinationCode})`),
    },
    { key: "delivery", label: t("view.delivery"), value: delivery },
    { key: "currency", label: t("view.currency"), value: or(content.currency && label("currency", content.currency, locale)) },
    {
      key: "payment",
      label: t("view.payment"),
      value: or(content.paymentTerms.map((code) => label("paymentTerm", code, locale)).join(", ")),
    },
    { key: "country", label: t("view.from"), value: label("country", content.countryCode, locale) },
    { key: "visibility", label: t("view.visibility"), value: t(`form.visible.${content.visibility}`) },
    { key: "quotes", label: t("view.quotes"), value: content.isSealed ? t("view.sealed") : t("view.open") },
    ...(weights ? [{ key: "weights", label: t("view.weights"), value: weights }] : []),
  ];
  return <KeyValues rows={rows} columns={2} />;
}
