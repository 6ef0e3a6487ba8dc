import { useTranslations } from "next-intl";
import { formatNumber } from "#lib/platform/money";
import { urls } from "#lib/platform/urls";
import { ratesUsed } from "#lib/quotation/comparison/rates-used";
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
  const { groups, missing } = ratesUsed(
    rates,
    base,
    offers.map(({ content }) => content.currency),
  );
  return (
    <ul className="text-sm text-muted">
      {groups.length === 0 && missing.length === 0 && <li>{t("noRates")}</li>}
      {groups.map(({ day, source, rates: found }) => (
        <li key={`${day} ${source}`}>
          {t("ratesLine", {
            day,
            source,
            rates: found.map(({ currency, perUsd }) => `${formatNumber(locale, perUsd)} ${currency}`).join(", "),
          })}
        </li>
      ))}
      {missing.map((currency) => (
        <li key={currency}>{t("missingRate", { currency })}</li>
      ))}
      <li>{comparison.comparable > 1 ? t("cheapestHint", { count: comparison.comparable }) : t("tooFew")}</li>
    </ul>
  );
}
