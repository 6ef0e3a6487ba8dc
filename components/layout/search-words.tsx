import { useTranslations } from "next-intl";
import type { SearchWords } from "./search-box.tsx";

/** The words that the search box, which runs in the browser, is given. */
export function useSearchWords(): SearchWords {
  const t = useTranslations("nav");
  return {
    label: t("searchLabel"),
    placeholder: t("searchPlaceholder"),
    button: t("search"),
    suggestions: t("suggestions"),
    kinds: { product: t("kindProduct"), supplier: t("kindSupplier"), category: t("kindCategory"), query: t("kindQuery") },
  };
}
