import { useFormatter, useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { ActionForm } from "#components/ui/action-form";
import { DataTable } from "#components/ui/data-table";
import { SelectField, SubmitButton } from "#components/ui/form-fields";
import { changeRoleAction, offerOwnershipAction, removePersonAction } from "#lib/company/actions/people";
import { rolesGivenBy } from "#lib/company/policy";
import type { People } from "#lib/company/queries/people";
import type { CompanyRole } from "#lib/platform/actor";

type Props = { companyId: string; people: People; own: CompanyRole; userId: string; locale: string };
type Person = People["people"][number];

function Acts({ person, companyId, people, own, userId, locale }: Props & { person: Person }) {
  const t = useTranslations("company");
  const given = rolesGivenBy(own);
  const fields = { companyId, userId: person.userId };
  if (person.userId === userId || !given.includes(person.role)) return null;
  const options = given.map((role) => ({ value: role, label: t(`roles.${role}`) }));
  const name = person.user.name;
  return (
    <div className="flex min-w-64 flex-wrap items-end gap-2">
      <ActionForm action={changeRoleAction} locale={locale} fields={fields} className="flex items-end gap-2" isShort>
        <SelectField label={t("roleOf", { name })} name="role" value={person.role} options={options} />
        <SubmitButton kind="outline" isSmall>
          {t("changeRole")}
        </SubmitButton>
      </ActionForm>
      <ActionButton
        action={removePersonAction}
        locale={locale}
        fields={fields}
        label={t("removePerson", { name })}
        kind="danger"
      />
      {own === "OWNER" && person.role !== "OWNER" && people.transfer === null && (
        <ActionButton action={offerOwnershipAction} locale={locale} fields={fields} label={t("offerTo", { name })} />
      )}
    </div>
  );
}

/** Who works for a firm, and what may be done about it. */
export function PeopleList(props: Props) {
  const t = useTranslations("company");
  const format = useFormatter();
  const columns = [
    { key: "name", label: t("person") },
    { key: "role", label: t("role") },
    { key: "since", label: t("personSince") },
    { key: "acts", label: t("acts") },
  ];
  const rows = props.people.people.map((person) => ({
    key: person.userId,
    cells: [
      <span key="name" className="[overflow-wrap:anywhere]">
        {person.user.name}
        <span className="block text-muted">{person.user.email}</span>
      </span>,
      t(`roles.${person.role}`),
      format.dateTime(person.createdAt, { dateStyle: "medium" }),
      <Acts key="acts" {...props} person={person} />,
    ],
  }));
  return <DataTable caption={t("people")} columns={columns} rows={rows} />;
}
