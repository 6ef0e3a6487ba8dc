import { urls, widthsOf } from "#lib/platform/urls";

type File = { key: string; width: number | null; height: number | null };

/** A picture of a firm in the sizes that are kept. */
export function FirmPicture({ file: { key, width, height }, alt, className }: { file: File; alt: string; className: string }) {
  const widths = widthsOf(width);
  const set = widths.map((one) => `${urls.picture(key, one, "webp")} ${one}w`).join(", ");
  return (
    <picture>
      <img
        src={urls.picture(key, widths[Math.min(1, widths.length - 1)] ?? 160, "webp")}
        srcSet={set}
        sizes="(min-width: 64rem) 20rem, 50vw"
        alt={alt}
        {...(width && height ? { width, height } : {})}
        loading="lazy"
        className={`rounded border border-base-300 bg-base-100 ${className}`}
      />
    </picture>
  );
}
