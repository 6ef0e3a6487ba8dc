import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { CheckField, SubmitButton } from "#components/ui/form-fields";
import { eraseAccountAction } from "#lib/account/actions/own";
import type { KeptReason } from "#lib/account/personal";
import { PasswordField } from "./small-forms.tsx";

const reasons: readonly KeptReason[] = ["log", "history", "books", "company", "contracts", "proof"];

/** Says what goes and what stays before anything does. */
export function EraseForm({ locale }: { locale: string }) {
  const t = useTranslations("account");
  return (
    <div className="panel flex max-w-2xl flex-col gap-4 p-5">
      <p className="text-sm">{t("erase.text")}</p>
      <div>
        <p className="text-sm font-medium">{t("erase.kept")}</p>
        <ul className="mt-1 list-disc pl-5 text-sm text-muted">
          {reasons.map((reason) => (
            <li key={reason}>{t(`kept.${reason}`)}</li>
          ))}
        </ul>
      </div>
      <ActionForm action={eraseAccountAction} locale={locale} className="flex max-w-md flex-col gap-4">
        <CheckField name="understood" label={t("erase.understood")} />
        <PasswordField label={t("field.passwordAgain")} />
        <SubmitButton kind="danger">{t("erase.button")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
