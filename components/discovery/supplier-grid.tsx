import type { SupplierCard as Card } from "#lib/discovery/queries/suppliers";
import { SupplierCard } from "./supplier-card.tsx";

export function SupplierGrid({ cards, locale }: { cards: readonly Card[]; locale: string }) {
  return (
    <ul className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
      {cards.map((card) => (
        <SupplierCard key={card.slug} card={card} locale={locale} />
      ))}
    </ul>
  );
}
