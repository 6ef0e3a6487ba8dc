import { Text } from "#components/ui/text";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import type { ProductCard as Card } from "#lib/product/queries/cards";
import { label } from "#lib/taxonomy/reference/label";
import { placeText, priceText, quantityText, termText, type CardTranslator } from "./card-words.tsx";
import { GoodsPicture } from "./goods-picture.tsx";

export type CardWords = { t: CardTranslator; moq: string };

type Props = { card: Card; locale: string; words: CardWords; isRow?: boolean; isFirst?: boolean; showsSupplier?: boolean };

const sizes = "(min-width: 80rem) 18rem, (min-width: 40rem) 30vw, 46vw";

export function ProductCard({ card, locale, words: { t, moq }, isRow = false, isFirst = false, showsSupplier = true }: Props) {
  const name = localized(card, "name", locale);
  const unit = t("perUnit", { unit: label("unit", card.unit, locale) });
  return (
    <li className={`panel group relative flex overflow-hidden hover:border-edge hover:shadow-soft ${isRow ? "flex-row" : "flex-col"}`}>
      <GoodsPicture
        picture={card.picture}
        leaf={card.category.slug}
        root={card.root}
        name={name.text}
        locale={locale}
        sizes={isRow ? "10rem" : sizes}
        isFirst={isFirst}
        className={`aspect-square ${isRow ? "w-32 shrink-0 sm:w-40" : "w-full"}`}
      />
      <div className="flex min-w-0 grow flex-col gap-1 p-3">
        <h3 className="line-clamp-2 text-sm font-medium tracking-normal" lang={name.lang}>
          <a href={urls.product(locale, card.slug)} className="group-hover:text-secondary after:absolute after:inset-0">
            {name.text}
          </a>
        </h3>
        <p className={`text-sm font-semibold figures ${card.price ? "sm:text-base" : "text-muted"}`}>{priceText(card, locale, t("onRequest"))}</p>
        <p className="text-xs text-muted">
          {card.price ? `${unit} · ${termText(card.price)}` : unit}
          {card.moq && <span className="block figures">{`${moq} ${quantityText(t, locale, card.moq, card.unit)}`}</span>}
        </p>
        {showsSupplier && (
          <p className="mt-auto truncate pt-1 text-xs text-muted">
            <Text {...localized(card.supplier, "name", locale)} />
            {` · ${placeText(card.supplier, locale)}`}
          </p>
        )}
      </div>
    </li>
  );
}
