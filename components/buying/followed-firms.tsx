import { useFormatter, useTranslations } from "next-intl";
import { placeText } from "#components/product/card-words";
import { ProductGrid } from "#components/product/product-grid";
import { ActionButton } from "#components/ui/action-button";
import { Badge } from "#components/ui/badge";
import { Text } from "#components/ui/text";
import { unfollowCompanyAction } from "#lib/buying/actions/follows";
import type { FollowView } from "#lib/buying/queries/follows";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";

type One = { follow: FollowView; locale: string };

function FirmHead({ follow: { firm, since }, locale }: One) {
  const t = useTranslations("buying");
  const verification = useTranslations("verification");
  const format = useFormatter();
  return (
    <div className="min-w-0">
      <h2 className="text-base font-semibold [overflow-wrap:anywhere]">
        {firm ? (
          <a href={urls.supplier(locale, firm.slug)} className="hover:text-secondary hover:underline">
            <Text {...localized(firm, "name", locale)} />
          </a>
        ) : (
          <span className="text-muted">{t("supplierGone")}</span>
        )}
      </h2>
      <p className="mt-1 flex flex-wrap items-center gap-2 text-sm text-muted">
        {firm && placeText(firm, locale)}
        {firm && firm.verificationLevel > 0 && (
          <Badge tone="jade" icon="shield">
            {verification("badge", { level: firm.verificationLevel })}
          </Badge>
        )}
        <span>{t("followedSince", { date: format.dateTime(since, { dateStyle: "medium" }) })}</span>
      </p>
    </div>
  );
}

/** The suppliers one follows, each with its newest products. */
export function FollowedFirms({ follows, locale }: { follows: readonly FollowView[]; locale: string }) {
  const t = useTranslations("buying");
  return (
    <ul className="flex flex-col gap-4">
      {follows.map((follow) => (
        <li key={follow.companyId} className="panel flex flex-col gap-3 p-4">
          <div className="flex flex-wrap items-start justify-between gap-3">
            <FirmHead follow={follow} locale={locale} />
            <ActionButton
              action={unfollowCompanyAction}
              locale={locale}
              fields={{ companyId: follow.companyId }}
              label={t("unfollow")}
            />
          </div>
          {follow.latest.length > 0 && (
            <ProductGrid cards={follow.latest} locale={locale} showsSupplier={false} columns="narrow" />
          )}
        </li>
      ))}
    </ul>
  );
}
