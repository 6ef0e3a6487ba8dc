import { useTranslations } from "next-intl";
import type { ProductCard as Card } from "#lib/product/queries/cards";
import { ProductCard } from "./product-card.tsx";

type Props = {
  cards: readonly Card[];
  locale: string;
  view?: "grid" | "list";
  isFirst?: boolean;
  columns?: "narrow" | "full" | "dense";
  showsSupplier?: boolean;
};

const grids = {
  list: "grid-cols-1 xl:grid-cols-2",
  narrow: "grid-cols-2 sm:grid-cols-3 xl:grid-cols-4",
  full: "grid-cols-2 sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-5",
  dense: "grid-cols-2 sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-6",
};

const firstScreen = 4;

export function ProductGrid({ cards, locale, view = "grid", isFirst = false, columns = "full", showsSupplier = true }: Props) {
  const t = useTranslations("common");
  const words = { t, moq: useTranslations("product")("moq"), keep: t("keep") };
  return (
    <ul className={`grid gap-3 ${grids[view === "list" ? view : columns]}`}>
      {cards.map((card, index) => (
        <ProductCard
          key={card.id}
          card={card}
          locale={locale}
          words={words}
          isRow={view === "list"}
          isFirst={isFirst && index < firstScreen}
          showsSupplier={showsSupplier}
        />
      ))}
    </ul>
  );
}
