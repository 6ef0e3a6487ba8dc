import { useFormatter, useTranslations } from "next-intl";
import { SelectField, TextField } from "#components/ui/form-fields";
import type { CompanyProfile } from "#lib/company/queries/mine";
import { openingHoursKept, weekdays } from "#lib/company/schema/profile";

/** A Monday; the days of that week name the weekdays. */
export const monday = Date.UTC(2024, 0, 1);

/** When somebody answers, a span a day in the firm's own time zone. */
export function HourFields({ company, zones }: { company: CompanyProfile; zones: { value: string; label: string }[] }) {
  const t = useTranslations("company");
  const format = useFormatter();
  const hours = openingHoursKept.parse(company.openingHours);
  return (
    <fieldset className="flex min-w-0 flex-col gap-3 sm:col-span-2">
      <legend className="mb-2 font-semibold">{t("hours")}</legend>
      <SelectField label={t("form.timeZone")} name="timeZone" value={company.timeZone} options={zones} />
      <ul className="grid gap-3 sm:grid-cols-2">
        {weekdays.map((name, index) => {
          const span = hours.find(({ day }) => day === index + 1);
          const day = format.dateTime(new Date(monday + index * 86_400_000), { weekday: "long", timeZone: "UTC" });
          return (
            <li key={name} className="grid grid-cols-2 gap-2">
              <TextField label={t("form.from", { day })} name={`openingHours.${name}.from`} type="time" value={span?.from} />
              <TextField label={t("form.to", { day })} name={`openingHours.${name}.to`} type="time" value={span?.to} />
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
