import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OpenDataConsent } from "#components/opendata/consent";
import { MainActs, OtherActs } from "#components/rfq/acts";
import { leafNames } from "#components/rfq/category-names";
import { DoneNote } from "#components/rfq/done-note";
import { InvitePart } from "#components/rfq/invite-part";
import { BuyerClarifications } from "#components/rfq/matching/buyer-clarifications";
import { ToldSuppliers } from "#components/rfq/matching/told-suppliers";
import { ReviewReasons } from "#components/rfq/reasons";
import { RequestCourse } from "#components/rfq/request-course";
import { RequestHead } from "#components/rfq/request-head";
import { RequestPaper } from "#components/rfq/request-paper";
import { DeskHead } from "#components/ui/desk-head";
import { currentOcid } from "#lib/opendata/release/package";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { listClarifications } from "#lib/rfq/queries/clarifications";
import { findRequest } from "#lib/rfq/queries/request";
import { suggestSuppliers } from "#lib/rfq/queries/start";
import { findTold } from "#lib/rfq/queries/told";
import { requestIdInput } from "#lib/rfq/schema/input";
import { listCategories } from "#lib/taxonomy/queries";

export async function generateMetadata() {
  const t = await getTranslations("rfq");
  return { title: t("requests"), robots: { index: false } };
}

export default async function RequestPage({ params, searchParams }: PageProps<"/[locale]/buyer/requests/[requestId]">) {
  const [{ locale, ...given }, asked] = await Promise.all([params, searchParams]);
  const { requestId } = requestIdInput.safeParse({ requestId: given.requestId }).data ?? notFound();
  const actor = await signedIn(locale, urls.buying.request(locale, requestId));
  const request = (await findRequest(actor, requestId)) ?? notFound();
  const zone = request.timeZone;
  const isShown = request.publishedAt !== null;
  const [t, categories, clarifications, told, suggested] = await Promise.all([
    getTranslations("rfq"),
    listCategories(),
    isShown ? listClarifications(actor, requestId) : null,
    isShown ? findTold(actor, requestId) : null,
    request.mayEdit ? suggestSuppliers(actor, requestId) : [],
  ]);
  return (
    <>
      <title>{request.title || t("draftWithout")}</title>
      <DeskHead title={request.title || t("draftWithout")} text={<RequestHead request={request} />}>
        {request.mayEdit && <MainActs request={request} locale={locale} />}
      </DeskHead>
      <DoneNote done={asked.done} />
      {request.status !== "PUBLISHED" && <ReviewReasons reasons={request.reviewReasons} />}
      {request.mayEdit && <OtherActs request={request} locale={locale} />}
      <RequestPaper request={request} locale={locale} categories={leafNames(categories, locale)} />
      {clarifications && <BuyerClarifications clarifications={clarifications} locale={locale} zone={zone} />}
      <InvitePart request={request} suggested={suggested} locale={locale} />
      {told && <ToldSuppliers told={told} locale={locale} zone={zone} />}
      <RequestCourse request={request} />
      {isShown && request.mayEdit && request.record.visibility === "PUBLIC" && (
        <OpenDataConsent
          requestId={requestId}
          isOpen={request.record.isOpenData}
          ocid={currentOcid(request)}
          locale={locale}
          done={asked.done}
        />
      )}
    </>
  );
}
