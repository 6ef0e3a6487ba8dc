import { useTranslations } from "next-intl";
import { TextField } from "#components/ui/form-fields";
import type { CompanyProfile } from "#lib/company/queries/mine";

const facts = ["foundedYear", "staffCount", "exportShare", "factoryArea", "productionLines", "engineerCount"] as const;

/** The figures of a firm that buyers ask for. */
export function FactFields({ company }: { company: CompanyProfile }) {
  const t = useTranslations("company");
  return (
    <fieldset className="grid gap-4 sm:col-span-2 sm:grid-cols-3">
      <legend className="mb-2 font-semibold">{t("facts")}</legend>
      {facts.map((name) => (
        <TextField key={name} label={t(`form.${name}`)} name={name} value={company[name]} inputMode="numeric" maxLength={9} />
      ))}
    </fieldset>
  );
}
