import { localized } from "#lib/platform/i18n/localized";
import { urls, widthsOf } from "#lib/platform/urls";
import type { PictureView } from "#lib/product/queries/cards";
import { placeholderOf } from "#lib/taxonomy/pictures";

type Props = {
  picture: PictureView | null;
  /** Slugs of the category and of its root: they give the ground, and the drawing where there is no picture. */
  leaf: string;
  root: string;
  name: string;
  locale: string;
  sizes: string;
  /** The largest width worth fetching here. */
  widest?: number;
  /** The largest thing of the first screen is fetched at once, everything else when it comes near. */
  isFirst?: boolean;
  className?: string;
};

const sourceSet = ({ key, width: original }: PictureView, format: string, widest: number) =>
  widthsOf(original)
    .filter((width) => width <= widest)
    .map((width) => `${urls.picture(key, width, format)} ${width}w`)
    .join(",");

export function GoodsPicture({ picture, leaf, root, name, locale, sizes, widest = 640, isFirst = false, className = "" }: Props) {
  if (!picture) {
    return (
      <span data-root={root} className={`tint block ${className}`}>
        <img
          src={placeholderOf(leaf, root)}
          alt=""
          width={400}
          height={400}
          loading="lazy"
          decoding="async"
          className="goods-fit"
        />
      </span>
    );
  }
  const alt = localized(picture, "alt", locale).text || name;
  return (
    <picture data-root={root} className={`tint block ${className}`}>
      <source type="image/avif" srcSet={sourceSet(picture, "avif", widest)} sizes={sizes} />
      <img
        src={urls.picture(picture.key, Math.min(widest, 640), "webp")}
        alt={alt}
        width={picture.width ?? 640}
        height={picture.height ?? 640}
        {...(isFirst ? { fetchPriority: "high" as const } : { loading: "lazy" as const })}
        decoding="async"
        className="goods-fit"
      />
    </picture>
  );
}
