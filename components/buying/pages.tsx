import { useTranslations } from "next-intl";
import { Pagination } from "#components/ui/pagination";

type Props = { page: number; total: number; perPage: number; href: (page: number) => string };

/** The pages of a list of the desk. */
export function Pages({ page, total, perPage, href }: Props) {
  const t = useTranslations("common");
  const words = {
    pages: t("pages"),
    previous: t("previous"),
    next: t("next"),
    page: (one: number) => t("page", { page: one }),
  };
  return <Pagination page={page} lastPage={Math.max(1, Math.ceil(total / perPage))} href={href} words={words} />;
}
