import { useTranslations } from "next-intl";
import { Alert } from "#components/ui/alert";

/** Says on every page of a desk that a member of the staff is looking as somebody else, and why. */
export function WatchNotice({ name, why, children }: { name: string; why: string; children?: React.ReactNode }) {
  const t = useTranslations("desk");
  return (
    <div className="mb-4 print:hidden">
      <Alert tone="warning">
        <p className="font-semibold">{t("watching", { name })}</p>
        <p>{t("watchingWhy", { why })}</p>
        {children}
      </Alert>
    </div>
  );
}
