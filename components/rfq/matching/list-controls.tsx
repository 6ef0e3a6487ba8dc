import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { Select } from "#components/ui/field";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import { type SupplierList, supplierListQuery, supplierScopes, supplierStates } from "#lib/rfq/schema/supplier-list";
import { label } from "#lib/taxonomy/reference/label";
import type { CategoryNode } from "#lib/taxonomy/schema";

type Props = { list: SupplierList; locale: string };

const tab =
  "flex shrink-0 gap-1.5 border-b-2 border-transparent px-3 py-2 whitespace-nowrap aria-[current=page]:border-secondary aria-[current=page]:font-semibold";

function Tabs({ name, tabs }: { name: string; tabs: readonly { key: string; href: string; label: string; isOn: boolean }[] }) {
  return (
    <nav aria-label={name} className="flex gap-1 overflow-x-auto border-b border-base-300 text-sm">
      {tabs.map(({ key, href, label: text, isOn }) => (
        <a key={key} href={href} aria-current={isOn ? "page" : undefined} className={tab}>
          {text}
        </a>
      ))}
    </nav>
  );
}

/** Which requests: those the firm was told of or all; and how far they are. */
export function RequestTabs({ list, locale }: Props) {
  const t = useTranslations("matching");
  const href = (change: Partial<SupplierList>) => urls.selling.requests(locale, supplierListQuery(list, change));
  return (
    <div className="flex flex-col">
      <Tabs
        name={t("scopes")}
        tabs={supplierScopes.map((scope) => ({
          key: scope,
          href: href({ scope }),
          label: t(`scope.${scope}`),
          isOn: list.scope === scope,
        }))}
      />
      <Tabs
        name={t("states")}
        tabs={supplierStates.map((state) => ({
          key: state,
          href: href({ state }),
          label: t(`state.${state}`),
          isOn: list.state === state,
        }))}
      />
    </div>
  );
}

type FilterProps = Props & { categories: readonly CategoryNode[]; countries: readonly string[] };

/** Narrows the list by category and by where the buyer is. */
export function RequestFilter({ list, locale, categories, countries }: FilterProps) {
  const t = useTranslations("matching");
  const any = { value: "", label: t("any") };
  const tree = categories.flatMap((root) => [
    { value: root.slug, label: localized(root, "name", locale).text },
    ...root.children.map((leaf) => ({ value: leaf.slug, label: `— ${localized(leaf, "name", locale).text}` })),
  ]);
  const kept = supplierListQuery({ ...list, category: undefined, country: undefined });
  const named = countries.map((code) => ({ value: code, label: label("country", code, locale) }));
  return (
    <search>
      <form action={urls.selling.requests(locale)} method="get" className="grid items-end gap-2 sm:grid-cols-[1fr_1fr_auto]">
        {Object.entries(kept).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
        <Select label={t("category")} name="category" value={list.category ?? ""} options={[any, ...tree]} />
        <Select label={t("country")} name="country" value={list.country ?? ""} options={[any, ...named]} />
        <div className="flex gap-2">
          <Button size="small">{t("filter")}</Button>
          {(list.category || list.country) && (
            <a href={urls.selling.requests(locale, kept)} className="btn btn-ghost btn-sm text-secondary">
              {t("clear")}
            </a>
          )}
        </div>
      </form>
    </search>
  );
}
