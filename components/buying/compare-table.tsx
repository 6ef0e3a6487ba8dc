import { useFormatter, useTranslations } from "next-intl";
import { GoodsPicture } from "#components/product/goods-picture";
import { ScrollBox } from "#components/ui/scroll-box";
import { Text } from "#components/ui/text";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import type { ProductPage } from "#lib/product/queries/page";
import { compareRows } from "./compare-facts.tsx";

const sticky = "sticky left-0 z-1 bg-base-100";

function ProductHead({ product, locale }: { product: ProductPage; locale: string }) {
  return (
    <th scope="col" className="min-w-40 p-3 text-left align-top font-medium">
      <GoodsPicture
        picture={product.picture}
        leaf={product.category.slug}
        root={product.root}
        name=""
        locale={locale}
        sizes="8rem"
        widest={320}
        className="mb-2 aspect-square w-28 overflow-hidden rounded"
      />
      <a href={urls.product(locale, product.slug)} className="text-secondary hover:underline">
        <Text {...localized(product, "name", locale)} />
      </a>
    </th>
  );
}

/** Products side by side: a line a fact, a column a product. What is not stated is said to be so, and prices stay in their currency. */
export function CompareTable({ products, locale }: { products: readonly ProductPage[]; locale: string }) {
  const t = useTranslations("product");
  const words = useTranslations("buying");
  const common = useTranslations("common");
  const format = useFormatter();
  const rows = compareRows(products, { locale, t, common, format });
  return (
    <ScrollBox className="panel overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{words("compare")}</caption>
        <thead>
          <tr className="border-b border-base-300">
            <td className={`${sticky} min-w-28 p-3`} />
            {products.map((product) => (
              <ProductHead key={product.id} product={product} locale={locale} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, cells }) => (
            <tr key={key} className="border-b border-base-300 align-top last:border-0">
              <th scope="row" className={`${sticky} max-w-36 p-3 text-left font-medium text-muted`}>
                {label}
              </th>
              {cells.map((cell, index) => (
                <td key={products[index]?.id} className="figures p-3">
                  {cell ?? <span className="text-muted">{t("notStated")}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
