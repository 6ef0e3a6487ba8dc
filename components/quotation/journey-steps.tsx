import { useTranslations } from "next-intl";
import { formatMoney } from "#lib/platform/money";
import type { Journey } from "#lib/quotation/comparison/journey";
import { written } from "#lib/quotation/comparison/money";

/** What lies between an offer's delivery and the compared one, leg by leg. */
export function JourneySteps({
  journey: { steps, isOtherPlace },
  base,
  locale,
}: {
  journey: Journey;
  base: string;
  locale: string;
}) {
  const t = useTranslations("quotation");
  if (steps.length === 0 && !isOtherPlace) return "–";
  return (
    <ul className="flex flex-col gap-0.5">
      {steps.map(({ leg, sign, amount, from }) => (
        <li key={leg}>
          <span className="block text-muted">{t(`leg.${leg}`)}</span>
          {amount
            ? `${sign < 0 ? "−" : "+"}${formatMoney(locale, written(amount.toDecimalPlaces(2)), base)} (${t(`step.${from}`)})`
            : t("unknown")}
        </li>
      ))}
      {isOtherPlace && <li>{t("doubt.otherDelivery")}</li>}
    </ul>
  );
}
