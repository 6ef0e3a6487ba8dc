import { useTranslations } from "next-intl";
import { Alert } from "#components/ui/alert";
import { formatMoney, formatNumber } from "#lib/platform/money";
import type { ScoreSheet } from "#lib/quotation/comparison/score";
import type { OwnQuotation } from "#lib/quotation/queries/own";
import { counterOf } from "#lib/quotation/schema/counter";
import { useReasonWords } from "./reason-words.ts";
import { ScoreTable } from "./score-table.tsx";

type Props = { quotation: OwnQuotation; score: { own: ScoreSheet; best: number } | null; locale: string };

function Won({ quotation: { awards }, locale }: Omit<Props, "score">) {
  const t = useTranslations("quotation");
  return (
    <Alert tone="success">
      <p className="font-medium">{t("wonTitle")}</p>
      <ul>
        {awards.map(({ position, quantity, unitPrice, currency }) => (
          <li key={position} className="figures">
            {t("wonLine", {
              position,
              quantity: formatNumber(locale, quantity.toFixed()),
              price: formatMoney(locale, unitPrice.toFixed(), currency),
            })}
          </li>
        ))}
      </ul>
      {awards[0]?.note && <p className="mt-1 whitespace-pre-line">{awards[0].note}</p>}
    </Alert>
  );
}

function Countered({ quotation: { moves, offered, versions }, locale }: Omit<Props, "score">) {
  const t = useTranslations("quotation");
  const counter = counterOf(moves);
  const currency = versions[0]?.content?.currency ?? offered?.currency;
  if (!counter || !currency) return null;
  return (
    <Alert tone="warning">
      <p className="font-medium">{t("counterPart")}</p>
      <p className="whitespace-pre-line">{counter.reason}</p>
      <ul>
        {counter.lines.map(({ position, unitPrice }) => (
          <li key={position} className="figures">
            {t("counterLine", { position, price: formatMoney(locale, unitPrice, currency) })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** What became of a quotation: won lines, the counter-offer that waits, why it was not taken, how it was judged. */
export function OwnOutcome({ quotation, score, locale }: Props) {
  const t = useTranslations("quotation");
  const wordsFor = useReasonWords();
  const { status, reason } = quotation;
  return (
    <>
      {status === "ACCEPTED" && <Won quotation={quotation} locale={locale} />}
      {status === "COUNTERED" && <Countered quotation={quotation} locale={locale} />}
      {status === "DECLINED" && (
        <Alert>
          <p className="font-medium">{t("lostTitle")}</p>
          {reason && <p className="whitespace-pre-line">{t("why", { reason: wordsFor(reason) ?? reason })}</p>}
        </Alert>
      )}
      {score && <ScoreTable sheet={score.own} best={score.best} />}
    </>
  );
}
