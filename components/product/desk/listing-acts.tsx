import { useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { moveListingAction } from "#lib/product/actions/listing";
import type { ProductMove } from "#lib/product/status";

/** Moves that stand as buttons above the editor; sending for review stands under it. */
const offered = ["confirm", "publish", "pause", "withdraw", "restore", "archive"] as const;

export function ListingActs({
  productId,
  possible,
  locale,
}: {
  productId: string;
  possible: readonly ProductMove[];
  locale: string;
}) {
  const t = useTranslations("listing");
  return offered
    .filter((move) => possible.includes(move))
    .map((move) => (
      <ActionButton
        key={move}
        action={moveListingAction}
        locale={locale}
        fields={{ productId, move }}
        label={t(`moves.${move}`)}
      />
    ));
}
