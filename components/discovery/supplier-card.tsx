import { useTranslations } from "next-intl";
import { GoodsPicture } from "#components/product/goods-picture";
import { Badge } from "#components/ui/badge";
import { Text } from "#components/ui/text";
import type { SupplierCard as Card } from "#lib/discovery/queries/suppliers";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import { supplierPlace, supplierTraits } from "./supplier-words.tsx";

const shownPictures = 4;

export function SupplierCard({ card, locale }: { card: Card; locale: string }) {
  const t = useTranslations("company");
  const common = useTranslations("common");
  const checked = useTranslations("verification");
  const name = localized(card, "name", locale);
  const traits = supplierTraits(card, locale, t, common);
  return (
    <li className="panel group relative flex flex-col gap-3 p-4 hover:border-edge hover:shadow-soft">
      <div>
        <h3 className="text-base font-semibold tracking-normal" lang={name.lang}>
          <a href={urls.supplier(locale, card.slug)} className="group-hover:text-secondary after:absolute after:inset-0">
            {name.text}
          </a>
        </h3>
        <p className="mt-0.5 text-xs text-muted">{[supplierPlace(card, locale), ...traits].join(" · ")}</p>
      </div>
      <p className="line-clamp-2 text-sm">
        <Text {...localized(card, "summary", locale)} />
      </p>
      <div className="mt-auto grid grid-cols-4 gap-2">
        {card.pictures.slice(0, shownPictures).map((picture) => (
          <GoodsPicture
            key={picture.key}
            picture={picture}
            leaf={picture.root}
            root={picture.root}
            name=""
            locale={locale}
            sizes="6rem"
            widest={320}
            className="aspect-square overflow-hidden rounded"
          />
        ))}
      </div>
      <p className="flex flex-wrap items-center justify-between gap-2 text-xs font-medium text-secondary">
        {common("products", { count: card.productCount })}
        {card.verificationLevel > 0 && (
          <Badge tone="jade" icon="shield">
            {checked("badge", { level: card.verificationLevel })}
          </Badge>
        )}
      </p>
    </li>
  );
}
