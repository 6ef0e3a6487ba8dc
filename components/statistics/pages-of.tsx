import { useTranslations } from "next-intl";
import { Pagination } from "#components/ui/pagination";
import { lastPage } from "#lib/platform/paging";

type Props = { total: number; page: number; perPage: number; href: (page: number) => string };

export function PagesOf({ total, page, perPage, href }: Props) {
  const t = useTranslations("common");
  const words = { pages: t("pages"), previous: t("previous"), next: t("next"), page: (one: number) => t("page", { page: one }) };
  return <Pagination page={page} lastPage={lastPage(total, perPage)} href={href} words={words} />;
}
