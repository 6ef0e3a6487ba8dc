import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ImportScreen } from "#components/product/import/import-screen";
import { ImportState } from "#components/product/import/stage";
import { ActionButton } from "#components/ui/action-button";
import { ButtonLink } from "#components/ui/button";
import { DeskHead } from "#components/ui/desk-head";
import { Pagination } from "#components/ui/pagination";
import { canInCompany } from "#lib/company/policy";
import { lastPage } from "#lib/platform/paging";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { cancelImportAction } from "#lib/product/actions/imports";
import { canManageProducts } from "#lib/product/policy";
import { findImport, listImportChanges } from "#lib/product/queries/imports";
import { changesPerPage } from "#lib/product/schema/imports";
import { importFlow } from "#lib/product/status/imports";
import { listCategories } from "#lib/taxonomy/queries";

const pageOf = z.coerce.number().int().min(1).catch(1);

export default async function ImportPage({ params, searchParams }: PageProps<"/[locale]/supplier/imports/[importId]">) {
  const [{ locale, importId }, asked] = await Promise.all([params, searchParams]);
  const actor = await signedIn(locale, urls.selling.importRun(locale, importId));
  const run = z.uuid().safeParse(importId).success ? await findImport(actor, importId) : null;
  if (!run || !canInCompany(actor, run.companyId, "see")) notFound();
  const [t, common, changes, categories] = await Promise.all([
    getTranslations("imports"),
    getTranslations("common"),
    listImportChanges(actor, run, pageOf.parse(asked.page)),
    run.stage === "mapping" || run.issues.length > 0 ? listCategories() : [],
  ]);
  const canWrite = canManageProducts(actor, run.company);
  const canStop = canWrite && importFlow.moves(run.stage).includes("stop");
  return (
    <>
      <title>{run.fileName}</title>
      <DeskHead title={run.fileName} text={<ImportState stage={run.stage} />}>
        <ButtonLink href={urls.selling.imports(locale)} kind="quiet" size="small">
          {t("back")}
        </ButtonLink>
        {canStop && (
          <ActionButton
            action={cancelImportAction}
            locale={locale}
            fields={{ importId }}
            label={t(run.stage === "landing" ? "stop" : "cancel")}
          />
        )}
      </DeskHead>
      <ImportScreen run={run} changes={changes} locale={locale} canWrite={canWrite} categories={categories} />
      <Pagination
        page={changes.page}
        lastPage={lastPage(changes.total, changesPerPage)}
        href={(page) => urls.selling.importRun(locale, importId, { page })}
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
