import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon";
import { urls } from "#lib/platform/urls";

type Props = { locale: string; about: { product?: string; quotation?: string; line?: number }; label?: string };

/** Leads to the form that asks for a sample; visitors sign in on the way. */
export function SampleButton({ locale, about, label }: Props) {
  const t = useTranslations("sample");
  return (
    <a
      href={urls.buying.newSample(locale, about)}
      rel="nofollow"
      className="btn w-fit border-edge bg-base-100 font-semibold shadow-none hover:border-secondary hover:text-secondary"
    >
      <Icon name="inbox" />
      {label ? `${t("askButton")}: ${label}` : t("askButton")}
    </a>
  );
}
