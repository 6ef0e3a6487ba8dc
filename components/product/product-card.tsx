import { type LocalizedText, localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import type { ProductCard as Card } from "#lib/product/queries/cards";
import { label } from "#lib/taxonomy/reference/label";
import { type CardTranslator, placeText, priceText, quantityText, termText } from "./card-words.tsx";
import { GoodsPicture } from "./goods-picture.tsx";

/** `keep` names the heart; a card without it has none. */
export type CardWords = { t: CardTranslator; moq: string; keep?: string };

type Props = { card: Card; locale: string; words: CardWords; isRow?: boolean; isFirst?: boolean; showsSupplier?: boolean };

const sizes = "(min-width:40rem)18rem,46vw";

const inOther = ({ lang }: LocalizedText) => (lang ? { lang } : {});

export function ProductCard({
  card,
  locale,
  words: { t, moq, keep },
  isRow = false,
  isFirst = false,
  showsSupplier = true,
}: Props) {
  const name = localized(card, "name", locale);
  const supplier = localized(card.supplier, "name", locale);
  const place = ` · ${placeText(card.supplier, locale)}`;
  const unit = t("perUnit", { unit: label("unit", card.unit, locale) });
  return (
    <li className={isRow ? "goods goods-row" : "goods"}>
      <GoodsPicture
        picture={card.picture}
        leaf={card.category.slug}
        root={card.root}
        name=""
        beside={name.text}
        locale={locale}
        sizes={isRow ? "10rem" : sizes}
        narrowest={320}
        widest={isRow ? 320 : 640}
        isFirst={isFirst}
      />
      <div>
        <h3 {...inOther(name)}>
          <a href={urls.product(locale, card.slug)}>{name.text}</a>
        </h3>
        <p className={card.price ? "goods-price" : "goods-ask"}>{priceText(card, locale, t("onRequest"))}</p>
        <p>{[unit, card.price && termText(card.price)].filter(Boolean).join(" · ")}</p>
        {card.moq && <p>{`${moq} ${quantityText(t, locale, card.moq, card.unit)}`}</p>}
        {showsSupplier && (
          <p className="goods-by">
            {supplier.lang ? <span lang={supplier.lang}>{supplier.text}</span> : supplier.text + place}
            {supplier.lang && place}
          </p>
        )}
      </div>
      {keep && <button type="submit" form="keep" name="product" value={card.slug} className="heart" aria-label={keep} />}
    </li>
  );
}
