import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon";
import { urls } from "#lib/platform/urls";

type Props = { kind: "products" | "suppliers"; search: URLSearchParams; locale: string };

/** Saves the search of a results page; robots have no use for it. */
export function SaveSearchLink({ kind, search, locale }: Props) {
  const t = useTranslations("buying");
  if (search.size === 0) return null;
  return (
    <a
      href={urls.buying.saveSearch(locale, kind, search)}
      rel="nofollow"
      className="btn btn-sm border-edge bg-base-100 font-medium shadow-none"
    >
      <Icon name="bell" />
      {t("saveSearch")}
    </a>
  );
}
