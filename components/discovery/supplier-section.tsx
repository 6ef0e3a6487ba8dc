import { useTranslations } from "next-intl";
import { SectionHeading } from "#components/ui/section-heading";
import type { SupplierCard } from "#lib/discovery/queries/suppliers";
import { SupplierGrid } from "./supplier-grid.tsx";

type Props = { heading: string; allHref: string; cards: readonly SupplierCard[]; locale: string; className?: string };

/** Some suppliers with the way to all of them; nothing where there are none. */
export function SupplierSection({ heading, allHref, cards, locale, className = "pt-10" }: Props) {
  const common = useTranslations("common");
  if (cards.length === 0) return null;
  return (
    <section className={className} aria-labelledby="suppliers">
      <SectionHeading id="suppliers" heading={heading} more={{ href: allHref, label: common("seeAll") }} />
      <SupplierGrid cards={cards} locale={locale} />
    </section>
  );
}
