import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Pagination } from "#components/ui/pagination";
import { deepestHit } from "#lib/platform/paging";
import { urls } from "#lib/platform/urls";
import type { PublicRequests } from "#lib/rfq/queries/public-list";
import { type PublicList, publicListQuery } from "#lib/rfq/schema/public-list";
import { PublicRequestCards } from "./request-cards.tsx";

type Props = { results: PublicRequests; list: PublicList; locale: string };

function Nothing({ locale }: { locale: string }) {
  const t = useTranslations("requests");
  return (
    <EmptyState icon="searchNone" heading={t("none")} text={t("noneText")}>
      <ButtonLink href={urls.requests(locale)}>{t("allOpen")}</ButtonLink>
      <ButtonLink kind="outline" href={urls.suppliers(locale)}>
        {t("toSuppliers")}
      </ButtonLink>
    </EmptyState>
  );
}

/** A page of the public requests, or the way on where there are none. */
export function PublicRequestList({ results, list, locale }: Props) {
  const t = useTranslations("requests");
  const common = useTranslations("common");
  const { items, total, page, lastPage } = results;
  if (items.length === 0) return <Nothing locale={locale} />;
  const words = {
    pages: common("pages"),
    previous: common("previous"),
    next: common("next"),
    page: (one: number) => common("page", { page: one }),
  };
  return (
    <section className="flex flex-col gap-4" aria-label={t("results")}>
      <p className="text-sm text-muted figures">
        {total < deepestHit ? t("total", { count: total }) : t("totalMany", { count: total })}
      </p>
      <PublicRequestCards items={items} locale={locale} />
      <Pagination
        page={page}
        lastPage={lastPage}
        href={(one) => urls.requests(locale, publicListQuery(list, { page: one }))}
        words={words}
      />
    </section>
  );
}
