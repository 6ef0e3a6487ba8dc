import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { KeyValues } from "#components/ui/key-values";
import type { Buyer } from "#lib/buying/queries/buyer";
import { buyerLevels } from "#lib/buying/schema";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import { label } from "#lib/taxonomy/reference/label";

type Props = { buyer: Buyer; locale: string };

/** What of the buyer has been checked, the next step first. */
function Checks({ buyer: { checked, hasCompany }, locale }: Props) {
  const t = useTranslations("buying");
  const next = buyerLevels.find((level) => !checked.includes(level));
  const way = hasCompany ? urls.selling.evidence(locale) : urls.account.newCompany(locale);
  return (
    <ul className="flex flex-col gap-1.5 text-sm">
      {buyerLevels.map((level) => {
        const isDone = checked.includes(level);
        return (
          <li key={level} className="flex items-start gap-2">
            <Icon name={isDone ? "check" : "dot"} className={`mt-0.5 size-4 ${isDone ? "text-success" : "text-muted"}`} />
            <span>
              {t(`levels.${level}`)}
              <span className="text-muted">{` · ${t(isDone ? "checked" : "notChecked")}`}</span>
              {level === next && level !== "mail" && (
                <a href={way} className="ml-2 text-secondary underline">
                  {t(hasCompany ? "proveIt" : "addCompany")}
                </a>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Who the buyer is to suppliers: what was checked, where they sell, what they look for. */
export function BuyerCard({ buyer, locale }: Props) {
  const t = useTranslations("buying");
  const markets = buyer.markets.map((code) => label("country", code, locale)).join(", ");
  const interests = buyer.categories.map((one) => localized(one, "name", locale).text).join(", ");
  return (
    <section aria-labelledby="buyer" className="panel flex flex-col gap-4 p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="buyer" className="text-lg">
          {t("profile")}
        </h2>
        <ButtonLink href={urls.account.home(locale)} kind="outline" size="small">
          {t("editProfile")}
        </ButtonLink>
      </div>
      <div className="grid gap-x-10 gap-y-4 md:grid-cols-2">
        <Checks buyer={buyer} locale={locale} />
        <KeyValues
          rows={[
            { key: "markets", label: t("markets"), value: markets || t("notSaid") },
            { key: "interests", label: t("interests"), value: interests || t("notSaid") },
          ]}
        />
      </div>
    </section>
  );
}
