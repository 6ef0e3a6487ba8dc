import { useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { Alert } from "#components/ui/alert";
import { restoreItemAction } from "#lib/buying/actions/items";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import type { ProductCard } from "#lib/product/queries/cards";

type Props = { listId: string; kept: string | null; removed: ProductCard | null; locale: string };

/** What was just done with a list: kept, with the way back to the product, or taken off, with the way to put it back. */
export function ListNews({ listId, kept, removed, locale }: Props) {
  const t = useTranslations("buying");
  return (
    <>
      {kept && (
        <Alert tone="success">
          <p>
            {t("keptNow")}{" "}
            <a href={urls.product(locale, kept)} className="underline">
              {t("backToProduct")}
            </a>
          </p>
        </Alert>
      )}
      {removed && (
        <Alert>
          <div className="flex flex-wrap items-center gap-3">
            <p>{t("removed", { name: localized(removed, "name", locale).text })}</p>
            <ActionButton
              action={restoreItemAction}
              locale={locale}
              fields={{ listId, productId: removed.id }}
              label={t("undo")}
            />
          </div>
        </Alert>
      )}
    </>
  );
}
