import { getTranslations } from "next-intl/server";
import { NoCompany } from "#components/company/no-company";
import { ExportList } from "#components/product/desk/export-list";
import { ActionButton } from "#components/ui/action-button";
import { ButtonLink } from "#components/ui/button";
import { DeskHead } from "#components/ui/desk-head";
import { EmptyState } from "#components/ui/empty-state";
import { findOwnCompany } from "#lib/company/queries/mine";
import { signedIn, workingCompanyId } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { orderExportAction } from "#lib/product/actions/export";
import { listExports } from "#lib/product/queries/exports";

export async function generateMetadata() {
  const t = await getTranslations("listing");
  return { title: t("exports.title") };
}

export default async function ExportsPage({ params }: PageProps<"/[locale]/supplier/exports">) {
  const { locale } = await params;
  const actor = await signedIn(locale, urls.selling.exports(locale));
  const company = await findOwnCompany(actor, await workingCompanyId());
  if (!company) return <NoCompany locale={locale} />;
  const [t, runs] = await Promise.all([getTranslations("listing"), listExports(actor, company.id)]);
  const companyId = company.id;
  return (
    <>
      <DeskHead title={t("exports.title")} text={t("exports.text")}>
        <ActionButton
          action={orderExportAction}
          locale={locale}
          fields={{ companyId, format: "xlsx" }}
          label={t("exports.xlsx")}
          kind="primary"
        />
        <ActionButton action={orderExportAction} locale={locale} fields={{ companyId, format: "csv" }} label={t("exports.csv")} />
      </DeskHead>
      {runs.length > 0 ? (
        <ExportList runs={runs} locale={locale} />
      ) : (
        <EmptyState icon="download" heading={t("exports.none")} text={t("exports.noneText")}>
          <ButtonLink href={urls.selling.listings(locale)} kind="outline">
            {t("toListings")}
          </ButtonLink>
        </EmptyState>
      )}
    </>
  );
}
