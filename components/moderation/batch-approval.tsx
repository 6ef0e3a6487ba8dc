import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "#components/ui/action-form";
import { SubmitButton } from "#components/ui/form-fields";
import { approveBatchAction } from "#lib/moderation/actions/decide";

/** The list as a form: what is chosen in it is approved together. */
export function BatchApproval({ locale, children }: { locale: string; children: ReactNode }) {
  const t = useTranslations("moderation.queue");
  return (
    <ActionForm action={approveBatchAction} locale={locale}>
      {children}
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton kind="outline" isSmall>
          {t("approveChosen")}
        </SubmitButton>
        <p className="text-sm text-muted">{t("batchHint")}</p>
      </div>
    </ActionForm>
  );
}
