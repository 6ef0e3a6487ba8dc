import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { BulkLook, BulkProgress } from "#components/product/desk/bulk-screen";
import { ButtonLink } from "#components/ui/button";
import { DeskHead } from "#components/ui/desk-head";
import { canInCompany } from "#lib/company/policy";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { findBulkRun, planBulk } from "#lib/product/queries/bulk-runs";

export default async function BulkRunPage({ params }: PageProps<"/[locale]/supplier/listings/bulk/[runId]">) {
  const { locale, runId } = await params;
  const actor = await signedIn(locale, urls.selling.bulkRun(locale, runId));
  const run = z.uuid().safeParse(runId).success ? await findBulkRun(actor, runId) : null;
  if (!run || !canInCompany(actor, run.companyId, "see")) notFound();
  const [t, plan] = await Promise.all([getTranslations("listing"), run.status === "UPLOADED" ? planBulk(actor, run) : null]);
  const title = t(`bulk.acts.${run.value.act}`);
  return (
    <>
      <title>{title}</title>
      <DeskHead title={title} text={t("bulk.about", { count: run.total })}>
        <ButtonLink href={urls.selling.listings(locale)} kind="quiet" size="small">
          {t("toListings")}
        </ButtonLink>
      </DeskHead>
      {plan ? <BulkLook run={run} plan={plan} locale={locale} /> : <BulkProgress run={run} locale={locale} />}
    </>
  );
}
