import { useTranslations } from "next-intl";
import { localized } from "#lib/platform/i18n/localized";
import type { ProductPage } from "#lib/product/queries/page";
import { GoodsPicture } from "./goods-picture.tsx";

type Props = { product: ProductPage; locale: string };

/** The pictures side by side in a strip that snaps; thumbnails are links into it, so it needs no script. */
export function PictureGallery({ product, locale }: Props) {
  const t = useTranslations("product");
  const common = useTranslations("common");
  const name = localized(product, "name", locale).text;
  const { root } = product;
  const leaf = product.category.slug;
  const pictures = product.pictures.length > 0 ? product.pictures : [null];
  return (
    <section aria-label={t("pictures")}>
      <div className="panel flex snap-x snap-mandatory overflow-x-auto" {...(pictures.length > 1 ? { tabIndex: 0 } : {})}>
        {pictures.map((picture, index) => (
          <div key={picture?.key ?? root} id={`picture-${index + 1}`} className="w-full shrink-0 snap-start scroll-mt-24">
            <GoodsPicture
              picture={picture}
              leaf={leaf}
              root={root}
              name={name}
              locale={locale}
              sizes="(min-width: 64rem) 36rem, 100vw"
              widest={1280}
              isFirst={index === 0}
              className="aspect-square w-full"
            />
          </div>
        ))}
      </div>
      {pictures.length > 1 && (
        <ul className="mt-3 flex gap-2 overflow-x-auto print:hidden">
          {pictures.map((picture, index) => (
            <li key={picture?.key ?? root} className="panel w-16 shrink-0 overflow-hidden hover:border-secondary">
              <a href={`#picture-${index + 1}`} aria-label={common("pictureOf", { number: index + 1, total: pictures.length })}>
                <GoodsPicture
                  picture={picture}
                  leaf={leaf}
                  root={root}
                  name=""
                  locale={locale}
                  sizes="4rem"
                  widest={160}
                  className="aspect-square"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
