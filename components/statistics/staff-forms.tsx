import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { Disclosure } from "#components/ui/disclosure";
import { SelectField, SubmitButton, TextField } from "#components/ui/form-fields";
import { giveRoleAction, takeRoleAction } from "#lib/account/actions/staff";
import { staffRoles } from "#lib/account/schema/staff";
import { urls } from "#lib/platform/urls";
import type { StaffLine } from "#lib/statistics/queries/members";

function Password() {
  const t = useTranslations("admin");
  return (
    <TextField
      name="password"
      type="password"
      autoComplete="current-password"
      label={t("yourPassword")}
      hint={t("yourPasswordHint")}
    />
  );
}

/** Makes a member one of the staff. */
export function GiveRoleForm({ locale }: { locale: string }) {
  const t = useTranslations("admin");
  const options = staffRoles.map((value) => ({ value, label: t(`role.${value}`) }));
  return (
    <ActionForm action={giveRoleAction} locale={locale} className="panel flex flex-col gap-4 p-4">
      <h2 className="text-lg font-semibold">{t("giveRole")}</h2>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="email" type="email" label={t("column.email")} hint={t("giveRoleHint")} maxLength={254} />
        <SelectField name="role" label={t("oneRole")} options={options} empty={t("choose")} />
        <Password />
      </div>
      <div>
        <SubmitButton kind="primary" isSmall>
          {t("giveRole")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

function Colleague({ locale, person }: { locale: string; person: StaffLine }) {
  const t = useTranslations("admin");
  const options = person.roles.map(({ role }) => ({ value: role, label: t(`role.${role}`) }));
  const hasFactor = Boolean(person.totp?.confirmedAt) || person._count.passkeys > 0;
  return (
    <li className="panel flex flex-col gap-3 p-4">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <a href={urls.admin.part(locale, `members/${person.id}`)} className="link font-medium">
          {person.name}
        </a>
        <span className="text-sm text-muted [overflow-wrap:anywhere]">{person.email}</span>
        {!hasFactor && <span className="text-sm text-error">{t("noSecondFactor")}</span>}
      </div>
      <p className="text-sm">{options.map(({ label }) => label).join(" · ")}</p>
      <Disclosure label={t("takeRole")}>
        <ActionForm action={takeRoleAction} locale={locale} fields={{ userId: person.id }}>
          <SelectField name="role" label={t("oneRole")} options={options} />
          <Password />
          <div>
            <SubmitButton kind="danger" isSmall>
              {t("takeRole")}
            </SubmitButton>
          </div>
        </ActionForm>
      </Disclosure>
    </li>
  );
}

export function StaffList({ locale, staff }: { locale: string; staff: readonly StaffLine[] }) {
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {staff.map((person) => (
        <Colleague key={person.id} locale={locale} person={person} />
      ))}
    </ul>
  );
}
