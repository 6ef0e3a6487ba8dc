import { useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { Alert } from "#components/ui/alert";
import { followCompanyAction } from "#lib/buying/actions/follows";
import { localized } from "#lib/platform/i18n/localized";

type Props = { firm: { slug: string; nameZh: string | null; nameEn: string | null; isFollowed: boolean }; locale: string };

/** That a supplier is followed now, or no longer, with the way back. */
export function FollowNews({ firm, locale }: Props) {
  const t = useTranslations("buying");
  const { text: name } = localized(firm, "name", locale);
  if (firm.isFollowed) return <Alert tone="success">{t("followsNow", { name })}</Alert>;
  return (
    <Alert>
      <div className="flex flex-wrap items-center gap-3">
        <p>{t("followsNoMore", { name })}</p>
        <ActionButton action={followCompanyAction} locale={locale} fields={{ company: firm.slug }} label={t("undo")} />
      </div>
    </Alert>
  );
}
