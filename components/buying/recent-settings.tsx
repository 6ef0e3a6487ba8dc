import { useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { ActionForm } from "#components/ui/action-form";
import { Disclosure } from "#components/ui/disclosure";
import { SubmitButton } from "#components/ui/form-fields";
import { clearViewsAction, setViewKeepingAction } from "#lib/buying/actions/views";

type Props = { locale: string; isOn: boolean; hasViews: boolean };

/** Clears what was looked at, and says whether to go on writing it down. */
export function RecentSettings({ locale, isOn, hasViews }: Props) {
  const t = useTranslations("buying");
  return (
    <section aria-label={t("recentSettings")} className="flex flex-wrap items-start gap-2">
      {hasViews && (
        <Disclosure label={t("clearRecent")}>
          <div className="flex flex-col gap-3 text-sm">
            <p>{t("clearRecentText")}</p>
            <ActionButton action={clearViewsAction} locale={locale} fields={{}} label={t("clearRecentYes")} kind="danger" />
          </div>
        </Disclosure>
      )}
      {isOn ? (
        <Disclosure label={t("turnOff")}>
          <ActionForm action={setViewKeepingAction} locale={locale} fields={{ isOn: "no" }}>
            <p className="text-sm">{t("turnOffText")}</p>
            <div>
              <SubmitButton isSmall kind="danger">
                {t("turnOffYes")}
              </SubmitButton>
            </div>
          </ActionForm>
        </Disclosure>
      ) : (
        <ActionButton action={setViewKeepingAction} locale={locale} fields={{ isOn: "yes" }} label={t("turnOn")} />
      )}
    </section>
  );
}
