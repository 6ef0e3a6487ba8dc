import { useFormatter, useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { Disclosure } from "#components/ui/disclosure";
import { SubmitButton, TextArea } from "#components/ui/form-fields";
import { StatusBadge } from "#components/ui/status-badge";
import { restoreProductAction } from "#lib/moderation/actions/notices";
import type { TakeDownLine } from "#lib/moderation/queries/penalties";
import { takeDownStates } from "#lib/moderation/schema/penalties";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";

export const takeDownTones = { IN_FORCE: "due", CONTESTED: "waiting", KEPT: "due", RESTORED: "good" } as const;

/** The state in words; what the database holds is one of them. */
export const takeDownKey = (stored: string) => takeDownStates.find((state) => state === stored) ?? "IN_FORCE";

function Restore({ locale, takeDownId }: { locale: string; takeDownId: string }) {
  const t = useTranslations("moderation.penalties");
  return (
    <Disclosure label={t("restore")}>
      <ActionForm action={restoreProductAction} locale={locale} fields={{ takeDownId }}>
        <TextArea name="answer" label={t("restoreReason")} rows={3} maxLength={2_000} />
        <SubmitButton isSmall>{t("restore")}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}

type Props = { locale: string; takeDowns: readonly TakeDownLine[]; canRestore: boolean };

/** Products that were taken off show, with the way back. */
export function TakeDownList({ locale, takeDowns, canRestore }: Props) {
  const t = useTranslations("moderation");
  const format = useFormatter();
  if (takeDowns.length === 0) return <p className="text-sm text-muted">{t("penalties.takeDownsEmpty")}</p>;
  return (
    <ul className="flex flex-col gap-3">
      {takeDowns.map(({ id, product, company, reason, status, createdAt, productId, taskId }) => (
        <li key={id} className="panel flex flex-col gap-2 p-4 text-sm">
          <p className="flex flex-wrap items-center gap-2">
            <a className="link link-hover font-medium" href={urls.admin.part(locale, `products/${productId}`)}>
              {localized(product, "name", locale).text}
            </a>
            <StatusBadge tone={takeDownTones[takeDownKey(status)]}>{t(`takeDownState.${takeDownKey(status)}`)}</StatusBadge>
          </p>
          <p className="text-muted">
            {`${localized(company, "name", locale).text} · ${format.dateTime(createdAt, { dateStyle: "medium" })}`}
          </p>
          <p className="whitespace-pre-line">{reason}</p>
          {taskId && (
            <a className="link" href={urls.admin.reviewTask(locale, taskId)}>
              {t("penalties.appeal")}
            </a>
          )}
          {canRestore && status !== "RESTORED" && <Restore locale={locale} takeDownId={id} />}
        </li>
      ))}
    </ul>
  );
}
