import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon";
import { urls } from "#lib/platform/urls";

type Props = { locale: string; about: { product?: string; list?: string; text?: string } };

/** Leads to a new request with what is looked at filled in; visitors sign in on the way. */
export function AskButton({ locale, about }: Props) {
  const t = useTranslations("rfq");
  return (
    <a
      href={urls.buying.newRequest(locale, about)}
      rel="nofollow"
      className="btn w-fit border-edge bg-base-100 font-semibold shadow-none hover:border-secondary hover:text-secondary"
    >
      <Icon name="clipboard" />
      {about.list ? t("askForList") : t("askForQuotes")}
    </a>
  );
}
