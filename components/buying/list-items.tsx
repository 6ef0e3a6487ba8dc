import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import type { FavouriteItemView } from "#lib/buying/queries/items";
import { buyingLimits } from "#lib/buying/schema";
import { urls } from "#lib/platform/urls";
import { ItemRow } from "./item-row.tsx";

type Props = { items: readonly FavouriteItemView[]; listId: string; locale: string; isFilled: boolean };

const compareForm = "compare";

/** What stands on a list; up to six can be chosen and laid side by side. */
export function ListItems({ items, ...rest }: Props) {
  const t = useTranslations("buying");
  return (
    <>
      <form id={compareForm} action={urls.buying.compare(rest.locale, rest.listId)} className="flex flex-wrap items-center gap-3">
        <Button kind="outline" size="small">
          <Icon name="list" />
          {t("compareChosen")}
        </Button>
        <p className="text-sm text-muted">{t("compareHint", { most: buyingLimits.compared })}</p>
      </form>
      <ul className="flex flex-col gap-3">
        {items.map((item) => (
          <ItemRow key={item.productId} item={item} compareForm={compareForm} {...rest} />
        ))}
      </ul>
    </>
  );
}
