import type { Metadata } from "next";
import { localeMeta } from "./locales.ts";

/** What a shared link shows of a page, besides its title and description; `picture` is a path. */
export const shareData = (locale: string, siteName: string, picture: string): NonNullable<Metadata["openGraph"]> => ({
  type: "website",
  siteName,
  locale: localeMeta(locale).htmlLang.replace("-", "_"),
  images: [picture],
});
