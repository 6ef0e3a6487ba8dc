import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { categoryNames, EditorScreen } from "#components/product/desk/editor-screen";
import { ListingActs } from "#components/product/desk/listing-acts";
import { ListingHistory } from "#components/product/desk/listing-history";
import { ConflictNotice, DraftNotice, SavedNotice } from "#components/product/desk/listing-notices";
import { OpenChange } from "#components/product/desk/open-change";
import { Reasons } from "#components/product/desk/reasons";
import { ProductState } from "#components/product/desk/status";
import { ButtonLink } from "#components/ui/button";
import { DeskHead } from "#components/ui/desk-head";
import { canInCompany } from "#lib/company/policy";
import { localized } from "#lib/platform/i18n/localized";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { draftIdOf } from "#lib/product/queries/drafts";
import { openEditor } from "#lib/product/queries/editor";
import { findListing } from "#lib/product/queries/listing";
import { findRevision } from "#lib/product/queries/revisions";
import { isEditable, isReviewed } from "#lib/product/status";

type Props = PageProps<"/[locale]/supplier/listings/[productId]">;

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

export default async function ListingPage({ params, searchParams }: Props) {
  const [{ locale, productId }, asked] = await Promise.all([params, searchParams]);
  const actor = await signedIn(locale, urls.selling.listing(locale, productId));
  const listing = z.uuid().safeParse(productId).success ? await findListing(actor, productId) : null;
  if (!listing || !canInCompany(actor, listing.companyId, "see")) notFound();
  const draftId = draftIdOf(actor.userId, productId);
  const [t, editor] = await Promise.all([
    getTranslations("listing"),
    openEditor(actor, { companyId: listing.companyId, productId, draftId }),
  ]);
  const change = editor.base?.change ? await findRevision(actor, editor.base.change.revisionId) : null;
  const canWrite = isEditable(listing.status) && canInCompany(actor, listing.companyId, "products");
  const name = localized(editor.base?.record ?? {}, "name", locale).text || listing.sku;
  const names = categoryNames(editor, locale);
  return (
    <>
      <title>{name}</title>
      <DeskHead title={name} text={<ProductState status={listing.status} />}>
        {listing.status === "LIVE" && (
          <ButtonLink href={urls.product(locale, listing.slug)} kind="quiet" size="small">
            {t("asBuyersSee")}
          </ButtonLink>
        )}
        <ListingActs productId={productId} possible={listing.possible} locale={locale} />
      </DeskHead>
      <SavedNotice outcome={one(asked.done)} />
      <ConflictNotice changed={one(asked.changed)} both={one(asked.both)} />
      {listing.status !== "LIVE" && <Reasons title={t("reasonsTitle")} reasons={listing.reviewReasons} />}
      {editor.draft && canWrite && (
        <DraftNotice draftId={draftId} productId={productId} updatedAt={editor.draft.updatedAt} locale={locale} />
      )}
      {change && (
        <OpenChange revision={change} locale={locale} template={editor.template} categories={names} canWithdraw={canWrite} />
      )}
      {canWrite ? (
        <EditorScreen
          key={JSON.stringify(asked)}
          editor={editor}
          locale={locale}
          about={{ companyId: listing.companyId, productId, draftId }}
          slug={listing.slug}
          supplier={listing.company}
          isOnShow={isReviewed(listing.status)}
        />
      ) : (
        <p className="panel p-4 text-sm">{t(`closed.${listing.status}`)}</p>
      )}
      <ListingHistory moves={listing.moves} />
    </>
  );
}
