import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { SelectField, SubmitButton } from "#components/ui/form-fields";
import { chooseCompanyAction } from "#lib/company/actions/choose";
import type { OwnCompany } from "#lib/company/queries/own";
import { localized } from "#lib/platform/i18n/localized";

type Props = { locale: string; companies: readonly OwnCompany[]; current: string | null };

/** Which of one's firms the desk works for. */
export function CompanySwitch({ locale, companies, current }: Props) {
  const t = useTranslations("desk");
  const options = companies.map((company) => ({ value: company.id, label: localized(company, "name", locale).text }));
  return (
    <ActionForm action={chooseCompanyAction} locale={locale} className="flex max-w-full items-end gap-2" isShort>
      <SelectField label={t("workFor")} name="companyId" value={current} options={options} />
      <SubmitButton kind="outline">{t("change")}</SubmitButton>
    </ActionForm>
  );
}
