import { useTranslations } from "next-intl";
import { formatNumber } from "#lib/platform/money";
import { urls } from "#lib/platform/urls";
import type { ComparedOffers } from "#lib/quotation/queries/comparison";
import { legs } from "#lib/quotation/schema/legs";
import { currencies } from "#lib/taxonomy/reference/currencies";
import { incoterms } from "#lib/taxonomy/reference/incoterms";

type Props = { compared: ComparedOffers; requestId: string; locale: string };

/** In which currency and at which delivery, and what the buyer knows of costs on the way: an address, so that it can be shared. */
export function CompareControls({ compared: { base, delivery }, requestId, locale }: Props) {
  const t = useTranslations("quotation");
  const select = "select w-full text-base sm:text-sm";
  return (
    <form method="get" action={urls.buying.offers(locale, requestId)} className="panel flex flex-col gap-3 p-4">
      <div className="grid gap-3 sm:grid-cols-3">
        <label className="flex flex-col gap-1 text-sm font-medium">
          {t("compareIn")}
          <select name="currency" defaultValue={base} className={select}>
            {currencies.slice(0, 40).map(({ code, zh, en }) => (
              <option key={code} value={code}>{`${code} · ${locale === "zh" ? zh : en}`}</option>
            ))}
          </select>
        </label>
        <label className="flex flex-col gap-1 text-sm font-medium">
          {t("compareAt")}
          <select name="incoterm" defaultValue={delivery.incoterm} className={select}>
            {incoterms.map(({ code, zh, en }) => (
              <option key={code} value={code}>{`${code} · ${locale === "zh" ? zh : en}`}</option>
            ))}
          </select>
        </label>
        <label className="flex flex-col gap-1 text-sm font-medium">
          {t("comparePlace")}
          <input name="place" defaultValue={delivery.place ?? ""} maxLength={100} className="input w-full text-base sm:text-sm" />
        </label>
      </div>
      <details open={Object.keys(delivery.known).length > 0}>
        <summary className="cursor-pointer text-sm font-medium text-secondary">{t("known")}</summary>
        <p className="mt-1 text-sm text-muted">{t("knownHint")}</p>
        <div className="mt-2 grid gap-3 sm:grid-cols-3">
          {legs.map((leg) => (
            <label key={leg} className="flex flex-col gap-1 text-sm">
              {t(`leg.${leg}`)}
              <input
                name={leg}
                defaultValue={delivery.known[leg] ?? ""}
                inputMode="decimal"
                maxLength={16}
                className="input w-full text-base sm:text-sm"
              />
            </label>
          ))}
        </div>
      </details>
      <div>
        <button type="submit" className="btn btn-secondary shadow-none">
          {t("apply")}
        </button>
      </div>
    </form>
  );
}

/** At which rates it was compared, of which day and whose, and how much of it can be compared at all. */
export function CompareGround({ compared: { rates, offers, base, comparison }, locale }: Omit<Props, "requestId">) {
  const t = useTranslations("quotation");
  const used = [...new Set([base, ...offers.map(({ content }) => content.currency)])].filter((code) => code !== "USD");
  const [first] = rates.values();
  const said = used.flatMap((code) => {
    const rate = rates.get(code);
    return rate ? [`${formatNumber(locale, rate.perUsd)} ${code}`] : [];
  });
  const isConverted = new Set([base, ...offers.map(({ content }) => content.currency)]).size > 1;
  const missing = isConverted ? used.filter((code) => !rates.has(code)) : [];
  return (
    <ul className="text-sm text-muted">
      <li>
        {isConverted && first ? t("ratesLine", { day: first.on, source: first.source, rates: said.join(", ") }) : t("noRates")}
      </li>
      {missing.map((currency) => (
        <li key={currency}>{t("missingRate", { currency })}</li>
      ))}
      <li>{comparison.comparable > 1 ? t("cheapestHint", { count: comparison.comparable }) : t("tooFew")}</li>
    </ul>
  );
}
