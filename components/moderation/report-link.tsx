import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon";
import { urls } from "#lib/platform/urls";

type Props = { locale: string; product?: string; supplier?: string };

/** The way to say that something is wrong with what is shown. */
export function ReportLink({ locale, ...subject }: Props) {
  const t = useTranslations("moderation.publicReport");
  return (
    <p className="mt-6 text-sm print:hidden">
      <a
        href={urls.report(locale, subject)}
        rel="nofollow"
        className="inline-flex items-center gap-1.5 text-muted hover:text-secondary hover:underline"
      >
        <Icon name="flag" />
        {t("link")}
      </a>
    </p>
  );
}
