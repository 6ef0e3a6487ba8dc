import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { NoCompany } from "#components/company/no-company";
import { ImportTable } from "#components/product/import/import-table";
import { UploadForm } from "#components/product/import/upload-form";
import { DeskHead } from "#components/ui/desk-head";
import { EmptyState } from "#components/ui/empty-state";
import { Pagination } from "#components/ui/pagination";
import { findOwnCompany } from "#lib/company/queries/mine";
import { entitlement } from "#lib/membership/queries";
import { lastPage } from "#lib/platform/paging";
import { signedIn, workingCompanyId } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { canManageProducts } from "#lib/product/policy";
import { countImportsOfDay, listImports } from "#lib/product/queries/imports";
import { importsPerPage } from "#lib/product/schema/imports";

const pageOf = z.coerce.number().int().min(1).catch(1);

export async function generateMetadata() {
  const t = await getTranslations("imports");
  return { title: t("title") };
}

export default async function ImportsPage({ params, searchParams }: PageProps<"/[locale]/supplier/imports">) {
  const [{ locale }, asked] = await Promise.all([params, searchParams]);
  const actor = await signedIn(locale, urls.selling.imports(locale));
  const company = await findOwnCompany(actor, await workingCompanyId());
  if (!company) return <NoCompany locale={locale} />;
  const [t, common, found, used, limit] = await Promise.all([
    getTranslations("imports"),
    getTranslations("common"),
    listImports(actor, company.id, pageOf.parse(asked.page)),
    countImportsOfDay(company.id),
    entitlement(company.id, "importsPerDay"),
  ]);
  return (
    <>
      <DeskHead title={t("title")} text={t("text")} />
      {canManageProducts(actor, company) && <UploadForm companyId={company.id} locale={locale} used={used} limit={limit} />}
      {found.total === 0 ? (
        <EmptyState icon="upload" heading={t("none")} text={t("noneText")} />
      ) : (
        <section aria-labelledby="imports" className="flex flex-col gap-2">
          <h2 id="imports" className="text-base font-semibold">
            {t("listTitle")}
          </h2>
          <ImportTable items={found.items} locale={locale} />
        </section>
      )}
      <Pagination
        page={found.page}
        lastPage={lastPage(found.total, importsPerPage)}
        href={(page) => urls.selling.imports(locale, { page })}
        words={{
          pages: common("pages"),
          previous: common("previous"),
          next: common("next"),
          page: (page) => common("page", { page }),
        }}
      />
    </>
  );
}
