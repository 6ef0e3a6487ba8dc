import { useFormatter, useTranslations } from "next-intl";
import { Text } from "#components/ui/text";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import type { ExportLine } from "#lib/statistics/queries/exports";
import type { Listed } from "#lib/statistics/queries/listing";
import type { ProductLine } from "#lib/statistics/queries/products";
import { type ProductList, productStatuses } from "#lib/statistics/schema/lists";
import { DeskList } from "./desk-list.tsx";
import { ExportBox } from "./export-box.tsx";
import { queryOf } from "./list-query.ts";
import { named } from "./named.ts";
import { StateBadge } from "./state-badge.tsx";

export type CategoryOption = { value: string; label: string };
type Props = {
  locale: string;
  list: ProductList;
  listed: Listed<ProductLine>;
  exports: readonly ExportLine[] | null;
  categories: readonly CategoryOption[];
};

function useRows(locale: string, products: readonly ProductLine[]) {
  const t = useTranslations("admin");
  const format = useFormatter();
  return products.map((product) => ({
    key: product.id,
    cells: [
      <a
        key="name"
        href={urls.admin.part(locale, `products/${product.id}`)}
        className="link font-medium [overflow-wrap:anywhere]"
      >
        <Text {...named(localized(product, "name", locale), product.sku)} />
      </a>,
      product.sku,
      <StateBadge key="status" state={product.status}>
        {t(`productStatus.${product.status}`)}
      </StateBadge>,
      <a key="firm" href={urls.admin.part(locale, `firms/${product.companyId}`)} className="link">
        <Text {...named(localized(product, "companyName", locale), product.companyId)} />
      </a>,
      <Text key="category" {...localized(product, "categoryName", locale)} />,
      product.quality,
      format.dateTime(product.updatedAt, { dateStyle: "medium", timeStyle: "short" }),
    ],
  }));
}

export function ProductTable({ locale, list, listed, exports, categories }: Props) {
  const t = useTranslations("admin");
  const query = queryOf(list, "-changed");
  const statuses = productStatuses.map((value) => ({ value, label: t(`productStatus.${value}`) }));
  return (
    <DeskList
      caption={t("productsCaption")}
      path={urls.admin.part(locale, "products")}
      href={(change) => urls.admin.part(locale, "products", { ...query, ...change })}
      sort={list.sort}
      listed={listed}
      filters={[
        { kind: "text", name: "q", label: t("findProduct"), value: list.q },
        { kind: "select", name: "status", label: t("column.status"), value: list.status, options: statuses },
        { kind: "select", name: "category", label: t("column.category"), value: list.category, options: categories },
      ]}
      columns={[
        { key: "name", label: t("column.name") },
        { key: "sku", label: t("column.sku") },
        { key: "status", label: t("column.status") },
        { key: "firm", label: t("column.firm") },
        { key: "category", label: t("column.category") },
        { key: "quality", label: t("column.quality"), isFigure: true },
        { key: "changed", label: t("column.changed"), up: "changed", down: "-changed" },
      ]}
      rows={useRows(locale, listed.items)}
    >
      {exports && <ExportBox what="products" locale={locale} filters={new URLSearchParams(query).toString()} lines={exports} />}
    </DeskList>
  );
}
