import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { NoCompany } from "#components/company/no-company";
import { EditorScreen } from "#components/product/desk/editor-screen";
import { DraftNotice } from "#components/product/desk/listing-notices";
import { DeskHead } from "#components/ui/desk-head";
import { findOwnCompany } from "#lib/company/queries/mine";
import { signedIn, workingCompanyId } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { canManageProducts } from "#lib/product/policy";
import { openEditor } from "#lib/product/queries/editor";

export async function generateMetadata() {
  const t = await getTranslations("listing");
  return { title: t("newListing") };
}

export default async function NewListingPage({ params, searchParams }: PageProps<"/[locale]/supplier/listings/new">) {
  const [{ locale }, { draft: asked }] = await Promise.all([params, searchParams]);
  const actor = await signedIn(locale, urls.selling.newListing(locale));
  const company = await findOwnCompany(actor, await workingCompanyId());
  if (!company) return <NoCompany locale={locale} />;
  if (!canManageProducts(actor, company)) notFound();
  const draftId = z.uuid().safeParse(asked).data;
  if (!draftId) redirect(urls.selling.newListing(locale, { draft: crypto.randomUUID() }));
  const [t, editor] = await Promise.all([
    getTranslations("listing"),
    openEditor(actor, { companyId: company.id, productId: null, draftId }),
  ]);
  return (
    <>
      <DeskHead title={t("newListing")} text={t("newListingText")} />
      {editor.draft && <DraftNotice draftId={draftId} updatedAt={editor.draft.updatedAt} locale={locale} />}
      <EditorScreen
        key={draftId}
        editor={editor}
        locale={locale}
        about={{ companyId: company.id, draftId }}
        slug={draftId}
        supplier={company}
        isOnShow={false}
      />
    </>
  );
}
