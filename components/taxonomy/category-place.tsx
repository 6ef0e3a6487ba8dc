import { useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { placeCategoryAction } from "#lib/taxonomy/actions/edit";

/** Moves a category one place among its neighbours. */
export function CategoryPlace({ locale, categoryId }: { locale: string; categoryId: string }) {
  const t = useTranslations("admin");
  return (["up", "down"] as const).map((direction) => (
    <ActionButton
      key={direction}
      action={placeCategoryAction}
      locale={locale}
      fields={{ categoryId, direction }}
      label={t(`placeAmongNeighbours.${direction}`)}
    />
  ));
}
