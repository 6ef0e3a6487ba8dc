import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { urls } from "#lib/platform/urls";

/** A desk without a firm: what to do about it. */
export function NoCompany({ locale }: { locale: string }) {
  const t = useTranslations("desk");
  return (
    <EmptyState icon="building" level={1} heading={t("noCompany")} text={t("noCompanyText")}>
      <ButtonLink href={urls.account.newCompany(locale)} kind="primary">
        {t("registerCompany")}
      </ButtonLink>
    </EmptyState>
  );
}
