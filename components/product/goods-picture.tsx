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
  /** What stands beside the picture: an alternative text that says the same would be read out twice. */
  beside?: string;
  locale: string;
  sizes: string;
  /** The smallest and the largest width worth fetching here. */
  narrowest?: number;
  widest?: number;
  /** The largest thing of the first screen is fetched at once, everything else when it comes near. */
  isFirst?: boolean;
  className?: string;
};

type Widths = { narrowest: number; widest: number };

/** The widths that an original has between the two, else its largest. */
function sourceSet({ key, width: original }: PictureView, format: string, { narrowest, widest }: Widths): string {
  const all = widthsOf(original).filter((width) => width <= widest);
  const fitting = all.filter((width) => width >= narrowest);
  return (fitting.length > 0 ? fitting : all.slice(-1)).map((width) => `${urls.picture(key, width, format)} ${width}w`).join(",");
}

export function GoodsPicture({ picture, leaf, root, name, beside, locale, sizes, isFirst = false, ...rest }: Props) {
  const { className, narrowest = 0, widest = 640 } = rest;
  const ground = className ? `ground ${className}` : "ground";
  if (!picture) {
    return (
      <span data-root={root} className={ground}>
        <img src={placeholderOf(leaf, root)} alt="" width={400} height={400} loading="lazy" />
      </span>
    );
  }
  const alt = localized(picture, "alt", locale).text || name;
  return (
    <picture data-root={root} className={ground}>
      <source type="image/avif" srcSet={sourceSet(picture, "avif", { narrowest, widest })} sizes={sizes} />
      <img
        src={urls.picture(picture.key, Math.min(widest, 640), "webp")}
        alt={alt === beside ? "" : alt}
        width={picture.width ?? 640}
        height={picture.height ?? 640}
        {...(isFirst ? { fetchPriority: "high" as const } : { loading: "lazy" as const })}
      />
    </picture>
  );
}
