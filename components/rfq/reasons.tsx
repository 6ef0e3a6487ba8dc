import { useTranslations } from "next-intl";
import { Alert } from "#components/ui/alert";
import { reviewFields } from "#lib/rfq/schema/input";

/** What the staff asked to change, by field. */
export function ReviewReasons({ reasons }: { reasons: Readonly<Record<string, string>> }) {
  const t = useTranslations("rfq");
  const said = reviewFields.filter((field) => reasons[field]);
  if (said.length === 0) return null;
  return (
    <Alert tone="warning">
      <p className="font-medium">{t("reasonsTitle")}</p>
      <ul className="list-disc pl-5">
        {said.map((field) => (
          <li key={field} className="whitespace-pre-line">
            {t("reasonLine", { field: t(`reviewFields.${field}`), text: reasons[field] ?? "" })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
