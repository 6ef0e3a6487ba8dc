import { useTranslations } from "next-intl";
import { SectionHeading } from "#components/ui/section-heading";
import type { ProductCard } from "#lib/product/queries/cards";
import { ProductGrid } from "./product-grid.tsx";

/** Others like the one that is shown; nothing where there are none. */
export function SimilarProducts({ cards, locale }: { cards: readonly ProductCard[]; locale: string }) {
  const t = useTranslations("product");
  if (cards.length === 0) return null;
  return (
    <section className="pt-10 print:hidden" aria-labelledby="similar">
      <SectionHeading id="similar" heading={t("similar")} />
      <ProductGrid cards={cards} locale={locale} columns="dense" />
    </section>
  );
}
