import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { KeyValues } from "#components/ui/key-values";
import { formatMoney, formatNumber } from "#lib/platform/money";
import { freightOf } from "#lib/quotation/comparison/line";
import { Exact } from "#lib/quotation/comparison/money";
import type { OfferPaper } from "#lib/quotation/queries/papers";
import type { AskedLine } from "#lib/quotation/schema/asked-lines";
import type { OfferContent, OfferLine } from "#lib/quotation/schema/content";
import { legs, legsOf } from "#lib/quotation/schema/legs";
import { label } from "#lib/taxonomy/reference/label";

type Props = { content: OfferContent; papers: readonly OfferPaper[]; asked: readonly AskedLine[]; locale: string };

function Carton({ line, quantity, locale }: { line: OfferLine; quantity: string; locale: string }) {
  const t = useTranslations("quotation");
  const whole = quantity ? freightOf(line, new Exact(quantity)) : null;
  if (!line.carton) return null;
  const { units, lengthCm, widthCm, heightCm, grossKg } = line.carton;
  const sum = whole && t("cartonSum", { cartons: whole.cartons.toNumber(), cbm: formatNumber(locale, whole.cbm.toFixed(3)) });
  return (
    <p className="text-muted">
      {[
        t("carton", { units, length: lengthCm, width: widthCm, height: heightCm }),
        grossKg && t("cartonWeight", { kg: grossKg }),
        sum,
      ]
        .filter(Boolean)
        .join(" · ")}
    </p>
  );
}

function Line({
  line,
  asked,
  content,
  locale,
}: { line: OfferLine | undefined; asked: AskedLine } & Omit<Props, "asked" | "papers">) {
  const t = useTranslations("quotation");
  return (
    <li className="flex flex-col gap-1 border-b border-base-300 py-3 text-sm last:border-0">
      <p className="font-medium [overflow-wrap:anywhere]">{`${asked.position}. ${asked.item} · ${asked.said}`}</p>
      {!line?.isBid && <p className="text-muted">{t(line ? "notOffered" : "silent")}</p>}
      {line?.isBid &&
        line.breaks.map(({ minQuantity, unitPrice }) => (
          <p key={minQuantity} className="figures">
            {t("fromTo", {
              quantity: formatNumber(locale, minQuantity),
              price: formatMoney(locale, unitPrice, content.currency),
            })}
          </p>
        ))}
      {line?.alternative && <p className="whitespace-pre-line">{`${t("alternative")}: ${line.alternative}`}</p>}
      {line?.isBid && <Carton line={line} quantity={asked.quantity} locale={locale} />}
      {line?.leadTimeDays && <p>{`${t("ownLead")}: ${t("days", { count: line.leadTimeDays })}`}</p>}
      {line?.remark && <p className="whitespace-pre-line">{line.remark}</p>}
    </li>
  );
}

function useTerms({ content, locale }: Omit<Props, "asked" | "papers">): { key: string; label: string; value: ReactNode }[] {
  const t = useTranslations("quotation");
  const { incoterm, place, validUntil, leadTimeDays, paymentTerms, sample, currency, freight } = content;
  const said = [
    sample.price !== null && formatMoney(locale, sample.price, currency),
    sample.days !== null && t("days", { count: sample.days }),
  ].filter(Boolean);
  return [
    { key: "incoterm", label: t("incoterm"), value: `${incoterm} ${place}` },
    { key: "leadTime", label: t("leadTime"), value: t("days", { count: leadTimeDays }) },
    { key: "validUntil", label: t("validUntil"), value: validUntil },
    {
      key: "payment",
      label: t("payment"),
      value: paymentTerms.map((code) => label("paymentTerm", code, locale)).join(", ") || "–",
    },
    { key: "samples", label: t("samples"), value: said.join(", ") || t("noSamples") },
    ...legs.flatMap((leg) => {
      const amount = freight[leg];
      const where = t(legsOf(incoterm).includes(leg) ? "legIn" : "legOut", { incoterm });
      return amount === undefined
        ? []
        : [{ key: leg, label: t(`leg.${leg}`), value: `${formatMoney(locale, amount, currency)} (${where})` }];
    }),
  ];
}

/** One version of a quotation, as it was or will be sent. */
export function OfferSheet({ content, papers, asked, locale }: Props) {
  const t = useTranslations("quotation");
  const rows = useTerms({ content, locale });
  return (
    <div className="flex flex-col gap-4">
      <ol>
        {asked.map((line) => (
          <Line
            key={line.position}
            asked={line}
            line={content.lines.find(({ position }) => position === line.position)}
            content={content}
            locale={locale}
          />
        ))}
      </ol>
      <KeyValues rows={rows} />
      {content.note && <p className="text-sm whitespace-pre-line">{content.note}</p>}
      {papers.length > 0 && (
        <ul aria-label={t("files")} className="flex flex-col gap-1 text-sm">
          {papers.map(({ fileId, name, bytes, url }) => (
            <li key={fileId}>
              <a href={url} className="link [overflow-wrap:anywhere]">
                {name}
              </a>
              <span className="text-muted">{` · ${t("fileSize", { size: formatNumber(locale, String(Math.ceil(bytes / 1000))) })}`}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
