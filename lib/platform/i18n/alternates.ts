import type { Metadata } from "next";
import { urls } from "#lib/platform/urls";
import { defaultLocale, localeMeta, locales } from "./locales.ts";

/** Canonical address and the same page in every language, for the page that `path` gives. Addresses are paths; the layout knows the origin. */
export function alternates(locale: string, path: (locale: string) => string): NonNullable<Metadata["alternates"]> {
  const languages = locales.map((one) => [localeMeta(one).htmlLang, path(one)]);
  return {
    canonical: path(locale),
    languages: { ...Object.fromEntries(languages), "x-default": path(defaultLocale) },
    types: { "application/rss+xml": urls.feed(locale) },
  };
}
