import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { Field, Select } from "#components/ui/field";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import { type ListingFilter, listingGaps } from "#lib/product/schema/listing-filter";
import type { CategoryNode } from "#lib/taxonomy/schema";

type Props = { filter: ListingFilter; categories: readonly CategoryNode[]; locale: string };
const belows = [40, 60, 80, 100];
const ages = [90, 150, 180];

/** Narrows the list; all of it stands in the address. */
export function ListingFilterForm({ filter, categories, locale }: Props) {
  const t = useTranslations("listing");
  const any = { value: "", label: t("any") };
  const kept = {
    state: filter.state,
    sort: filter.sort === "updated" ? null : filter.sort,
    way: filter.way === "down" ? null : filter.way,
  };
  const tree = categories.flatMap((root) => [
    { value: root.slug, label: localized(root, "name", locale).text },
    ...root.children.map((leaf) => ({ value: leaf.slug, label: `— ${localized(leaf, "name", locale).text}` })),
  ]);
  return (
    <form action={urls.selling.listings(locale)} method="get" className="grid items-end gap-2 sm:grid-cols-2 lg:grid-cols-6">
      {Object.entries(kept).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
      <div className="sm:col-span-2">
        <Field label={t("filterWords")} name="words" type="search" value={filter.words ?? ""} maxLength={100} />
      </div>
      <Select label={t("fields.categoryId")} name="category" value={filter.category ?? ""} options={[any, ...tree]} />
      <Select
        label={t("missing")}
        name="missing"
        value={filter.missing ?? ""}
        options={[any, ...listingGaps.map((gap) => ({ value: gap, label: t(`gaps.${gap}`) }))]}
      />
      <Select
        label={t("quality.title")}
        name="below"
        value={String(filter.below ?? "")}
        options={[any, ...belows.map((value) => ({ value: String(value), label: t("below", { value }) }))]}
      />
      <Select
        label={t("confirmed")}
        name="unconfirmed"
        value={String(filter.unconfirmed ?? "")}
        options={[any, ...ages.map((days) => ({ value: String(days), label: t("unconfirmed", { days }) }))]}
      />
      <div className="flex gap-2 sm:col-span-2 lg:col-span-6">
        <Button size="small">{t("filter")}</Button>
        <a
          href={urls.selling.listings(locale, { state: filter.state ?? undefined })}
          className="btn btn-sm btn-ghost text-secondary"
        >
          {t("clearFilter")}
        </a>
      </div>
    </form>
  );
}
