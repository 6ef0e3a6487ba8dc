import { useTranslations } from "next-intl";
import { ProductGrid } from "#components/product/product-grid";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { SectionHeading } from "#components/ui/section-heading";
import { urls } from "#lib/platform/urls";
import type { ProductCard } from "#lib/product/queries/cards";

type Props = { slug: string; products: { items: ProductCard[]; total: number }; locale: string };

/** What a supplier has on show, the latest first. */
export function SupplierProducts({ slug, products, locale }: Props) {
  const t = useTranslations("company");
  const common = useTranslations("common");
  const all = urls.products(locale, { supplier: slug });
  return (
    <section className="pt-10" aria-labelledby="products">
      <SectionHeading id="products" heading={t("products")} more={{ href: all, label: t("allProducts") }} />
      {products.items.length > 0 ? (
        <ProductGrid cards={products.items} locale={locale} showsSupplier={false} />
      ) : (
        <EmptyState icon="box" heading={t("noProducts")} />
      )}
      {products.total > products.items.length && (
        <p className="pt-6 text-center">
          <ButtonLink href={all}>{`${common("seeAll")} · ${common("products", { count: products.total })}`}</ButtonLink>
        </p>
      )}
    </section>
  );
}
