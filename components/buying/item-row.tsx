import { useFormatter, useTranslations } from "next-intl";
import { placeText, priceText, quantityText, termText } from "#components/product/card-words";
import { GoodsPicture } from "#components/product/goods-picture";
import { ActionButton } from "#components/ui/action-button";
import { ActionForm } from "#components/ui/action-form";
import { Disclosure } from "#components/ui/disclosure";
import { SubmitButton, TextArea } from "#components/ui/form-fields";
import { Text } from "#components/ui/text";
import { VersionField } from "#components/ui/version-field";
import { removeItemAction, writeNoteAction } from "#lib/buying/actions/items";
import type { FavouriteItemView } from "#lib/buying/queries/items";
import { buyingLimits } from "#lib/buying/schema";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import type { ProductCard } from "#lib/product/queries/cards";

type Props = { item: FavouriteItemView; listId: string; locale: string; isFilled: boolean; compareForm: string };

function ItemFacts({ card, locale }: { card: ProductCard; locale: string }) {
  const t = useTranslations("product");
  const common = useTranslations("common");
  const price = [priceText(card, locale, common("onRequest")), card.price && termText(card.price)];
  const moq = card.moq && `${t("moq")} ${quantityText(common, locale, card.moq, card.unit)}`;
  return (
    <>
      <h3 className="text-base font-medium">
        <a href={urls.product(locale, card.slug)} className="hover:text-secondary hover:underline">
          <Text {...localized(card, "name", locale)} />
        </a>
      </h3>
      <p className="figures text-sm font-semibold">{[...price, moq].filter(Boolean).join(" · ")}</p>
      <p className="text-sm text-muted">
        <a href={urls.supplier(locale, card.supplier.slug)} className="hover:text-secondary hover:underline">
          <Text {...localized(card.supplier, "name", locale)} />
        </a>
        {` · ${placeText(card.supplier, locale)}`}
      </p>
    </>
  );
}

function ItemForms({ item, listId, locale }: Pick<Props, "item" | "listId" | "locale">) {
  const t = useTranslations("buying");
  const fields = { listId, productId: item.productId };
  return (
    <Disclosure label={t(item.note ? "editNote" : "addNote")}>
      <ActionForm action={writeNoteAction} locale={locale} fields={fields}>
        <VersionField version={item.version} />
        <TextArea label={t("note")} name="note" value={item.note} maxLength={buyingLimits.note} rows={3} />
        <div>
          <SubmitButton isSmall>{t("saveNote")}</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}

/** A product on a list: what it is, what was noted, and what can be done with it. */
export function ItemRow({ item, listId, locale, isFilled, compareForm }: Props) {
  const t = useTranslations("buying");
  const format = useFormatter();
  const { card, note, addedBy, createdAt } = item;
  const added = { date: format.dateTime(createdAt, { dateStyle: "medium" }), name: addedBy ?? "" };
  const name = card && localized(card, "name", locale).text;
  return (
    <li className="panel grid grid-cols-[auto_1fr] gap-3 p-3 sm:grid-cols-[auto_6rem_1fr]">
      <input
        type="checkbox"
        className="checkbox checkbox-sm mt-1"
        form={compareForm}
        name="product"
        value={card?.slug ?? ""}
        disabled={!card}
        aria-label={t("chooseToCompare", { name: name ?? t("gone") })}
      />
      {card && (
        <GoodsPicture
          picture={card.picture}
          leaf={card.category.slug}
          root={card.root}
          name=""
          locale={locale}
          sizes="6rem"
          widest={320}
          className="aspect-square h-fit w-24 overflow-hidden rounded"
        />
      )}
      <div className="col-span-2 flex min-w-0 flex-col gap-1 sm:col-span-1 sm:col-start-3">
        {card ? <ItemFacts card={card} locale={locale} /> : <h3 className="text-base font-medium text-muted">{t("gone")}</h3>}
        {note && <p className="max-w-prose border-l-2 border-edge pl-3 text-sm whitespace-pre-line">{note}</p>}
        <p className="text-xs text-muted">{t(addedBy ? "addedBy" : "addedOn", added)}</p>
        {isFilled && (
          <div className="mt-1 flex flex-wrap items-start gap-2">
            <ItemForms item={item} listId={listId} locale={locale} />
            <ActionButton
              action={removeItemAction}
              locale={locale}
              fields={{ listId, productId: item.productId }}
              label={t("remove")}
              kind="quiet"
            />
          </div>
        )}
      </div>
    </li>
  );
}
