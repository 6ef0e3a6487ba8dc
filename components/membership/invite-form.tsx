import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { ChoiceField, SubmitButton, TextField } from "#components/ui/form-fields";
import { rolesGivenBy } from "#lib/company/policy";
import { inviteAction } from "#lib/membership/actions";
import type { CompanyRole } from "#lib/platform/actor";

/** Invites somebody by mail, in a role below the inviter's. */
export function InviteForm({ companyId, own, locale }: { companyId: string; own: CompanyRole; locale: string }) {
  const t = useTranslations("company");
  const roles = rolesGivenBy(own).filter((role) => role !== "OWNER");
  return (
    <section className="panel flex flex-col gap-4 p-5" aria-labelledby="invite">
      <h2 id="invite" className="text-lg font-semibold">
        {t("invite")}
      </h2>
      <ActionForm action={inviteAction} locale={locale} fields={{ companyId }} className="grid gap-4">
        <TextField
          label={t("form.email")}
          name="email"
          type="email"
          inputMode="email"
          hint={t("form.emailHint")}
          maxLength={254}
        />
        <ChoiceField
          label={t("role")}
          name="role"
          value="VIEWER"
          options={roles.map((role) => ({ value: role, label: t(`roles.${role}`), hint: t(`rolesMay.${role}`) }))}
        />
        <div>
          <SubmitButton kind="primary">{t("sendInvitation")}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
