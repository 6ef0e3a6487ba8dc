import { useTranslations } from "next-intl";
import { SelectField, TextField } from "#components/ui/form-fields";

type Props = { deadline: string | undefined; timeZone: string | undefined };

const known = ["UTC", ...Intl.supportedValuesOf("timeZone")];

/** All zones, and the one that is set under whichever of its names it was. */
const zonesWith = (set: string | undefined) =>
  [...new Set([...(set ? [set] : []), ...known])].map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }));

/** Until when, by the clocks of which place. */
export function DeadlineFields({ deadline, timeZone }: Props) {
  const t = useTranslations("rfq.form");
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextField label={t("deadline")} hint={t("deadlineHint")} name="deadline" type="datetime-local" value={deadline} />
      <SelectField label={t("timeZone")} name="timeZone" value={timeZone} options={zonesWith(timeZone)} />
    </div>
  );
}
