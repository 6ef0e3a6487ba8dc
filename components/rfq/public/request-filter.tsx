import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "#components/ui/button";
import { Field, type Option, Select } from "#components/ui/field";
import { urls } from "#lib/platform/urls";
import {
  closingDays,
  type PublicList,
  publicFilters,
  publicListQuery,
  publicSorts,
  publicStates,
} from "#lib/rfq/schema/public-list";
import { label } from "#lib/taxonomy/reference/label";

type Props = { list: PublicList; locale: string };

const tab =
  "flex shrink-0 border-b-2 border-transparent px-3 py-2 whitespace-nowrap aria-[current=page]:border-secondary aria-[current=page]:font-semibold";

/** Requests that take offers, or those that are over. */
export function PublicTabs({ list, locale }: Props) {
  const t = useTranslations("requests");
  return (
    <nav aria-label={t("states")} className="flex gap-1 overflow-x-auto border-b border-base-300 text-sm">
      {publicStates.map((state) => (
        <a
          key={state}
          href={urls.requests(locale, publicListQuery(list, { state }))}
          aria-current={list.state === state ? "page" : undefined}
          className={tab}
        >
          {t(`state.${state}`)}
        </a>
      ))}
    </nav>
  );
}

type FilterProps = Props & { categories: readonly Option[]; countries: readonly string[] };

/** Narrows and sorts the list; a form that asks with its address. */
export function PublicFilter({ list, locale, categories, countries }: FilterProps) {
  const t = useTranslations("requests");
  const any = { value: "", label: t("any") };
  const named = countries.map((code) => ({ value: code, label: label("country", code, locale) }));
  const within = closingDays.map((days) => ({ value: days, label: t("withinDays", { days: Number(days) }) }));
  const places = (["yes", "no"] as const).map((value) => ({ value, label: t(`placesLeft.${value}`) }));
  const sorts = publicSorts.map((sort) => ({ value: sort, label: t(`sorts.${sort}`) }));
  const isNarrowed = publicFilters.some((name) => list[name] !== undefined);
  return (
    <search>
      <form
        action={urls.requests(locale)}
        method="get"
        className="panel grid grid-cols-2 items-end gap-3 p-4 md:grid-cols-3 lg:grid-cols-4"
      >
        {list.state !== "open" && <input type="hidden" name="state" value={list.state} />}
        <div className="col-span-2">
          <Field label={t("q")} name="q" type="search" value={list.q} maxLength={100} />
        </div>
        <Select label={t("category")} name="category" value={list.category ?? ""} options={[any, ...categories]} />
        <Select label={t("country")} name="country" value={list.country ?? ""} options={[any, ...named]} />
        <Field label={t("quantity")} name="quantity" type="number" min={0} step="any" value={list.quantity} />
        {list.state === "open" && (
          <>
            <Select label={t("within")} name="within" value={list.within ?? ""} options={[any, ...within]} />
            <Select label={t("places")} name="places" value={list.places ?? ""} options={[any, ...places]} />
          </>
        )}
        <Select label={t("sort")} name="sort" value={list.sort} options={sorts} />
        <div className="col-span-2 flex gap-2 md:col-span-3 lg:col-span-4">
          <Button kind="primary">{t("search")}</Button>
          {isNarrowed && (
            <ButtonLink kind="quiet" href={urls.requests(locale, { state: publicListQuery(list).state })}>
              {t("clear")}
            </ButtonLink>
          )}
        </div>
      </form>
    </search>
  );
}
