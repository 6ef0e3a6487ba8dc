import { Text } from "#components/ui/text";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import type { ProductCard as Card } from "#lib/product/queries/cards";
import { label } from "#lib/taxonomy/reference/label";
import { type CardTranslator, placeText, priceText, quantityText, termText } from "./card-words.tsx";
import { GoodsPicture } from "./goods-picture.tsx";

export type CardWords = { t: CardTranslator; moq: string };

type Props = { card: Card; locale: string; words: CardWords; isRow?: boolean; isFirst?: boolean; showsSupplier?: boolean };

const sizes = "(min-width: 80rem) 18rem, (min-width: 40rem) 30vw, 46vw";

export function ProductCard({ card, locale, words: { t, moq }, isRow = false, isFirst = false, showsSupplier = true }: Props) {
  const name = localized(card, "name", locale);
  const unit = t("perUnit", { unit: label("unit", card.unit, locale) });
  return (
    <li className={isRow ? "goods goods-row" : "goods"}>
      <GoodsPicture
        picture={card.picture}
        leaf={card.category.slug}
        root={card.root}
        name={name.text}
        locale={locale}
        sizes={isRow ? "10rem" : sizes}
        widest={isRow ? 320 : 640}
        isFirst={isFirst}
      />
      <div>
        <h3 lang={name.lang}>
          <a href={urls.product(locale, card.slug)}>{name.text}</a>
        </h3>
        <p className={card.price ? "goods-price" : "goods-ask"}>{priceText(card, locale, t("onRequest"))}</p>
        <p>{[unit, card.price && termText(card.price)].filter(Boolean).join(" · ")}</p>
        {card.moq && <p>{`${moq} ${quantityText(t, locale, card.moq, card.unit)}`}</p>}
        {showsSupplier && (
          <p className="goods-by">
            <Text {...localized(card.supplier, "name", locale)} />
            {` · ${placeText(card.supplier, locale)}`}
          </p>
        )}
      </div>
    </li>
  );
}
