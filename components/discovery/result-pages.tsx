import { useTranslations } from "next-intl";
import { Pagination } from "#components/ui/pagination";

type Props = { page: number; lastPage: number; href: (page: number) => string };

export function ResultPages(props: Props) {
  const t = useTranslations("common");
  const words = { pages: t("pages"), previous: t("previous"), next: t("next"), page: (page: number) => t("page", { page }) };
  return <Pagination {...props} words={words} />;
}
