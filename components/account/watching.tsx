import { useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { Alert } from "#components/ui/alert";
import { stopWatchingAction } from "#lib/account/actions/watch";

type Viewed = { name: string; why: string };

/** Says on every page of a desk that a member of the staff is looking as somebody else, and why; and ends it. */
export function Watching({ viewed, locale }: { viewed: Viewed | null; locale: string }) {
  const t = useTranslations("desk");
  return viewed ? (
    <div className="mb-4 print:hidden">
      <Alert tone="warning">
        <p className="font-semibold">{t("watching", { name: viewed.name })}</p>
        <p>{t("watchingWhy", { why: viewed.why })}</p>
        <div className="mt-2">
          <ActionButton action={stopWatchingAction} locale={locale} fields={{}} label={t("stopWatching")} />
        </div>
      </Alert>
    </div>
  ) : null;
}
