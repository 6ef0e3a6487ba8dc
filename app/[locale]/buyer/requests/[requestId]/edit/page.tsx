import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DoneNote } from "#components/rfq/done-note";
import { GradeBox, MissingBox } from "#components/rfq/form/missing-box";
import { ReadNotice, TypedNotice } from "#components/rfq/form/read-notice";
import { RequestForm } from "#components/rfq/form/request-form";
import { ReviewReasons } from "#components/rfq/reasons";
import { RequestState } from "#components/rfq/state";
import { ButtonLink } from "#components/ui/button";
import { DeskHead } from "#components/ui/desk-head";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { openRequestEditor } from "#lib/rfq/queries/editor";
import { requestIdInput } from "#lib/rfq/schema/input";
import { isOpen } from "#lib/rfq/status";

export async function generateMetadata() {
  const t = await getTranslations("rfq");
  return { title: t("editTitle"), robots: { index: false } };
}

type Props = PageProps<"/[locale]/buyer/requests/[requestId]/edit">;

export default async function EditRequestPage({ params, searchParams }: Props) {
  const [{ locale, ...given }, asked] = await Promise.all([params, searchParams]);
  const { requestId } = requestIdInput.safeParse({ requestId: given.requestId }).data ?? notFound();
  const actor = await signedIn(locale, urls.buying.requestForm(locale, requestId));
  const [t, editor] = await Promise.all([getTranslations("rfq"), openRequestEditor(actor, requestId)]);
  if (!editor) notFound();
  const { request, missing, grade } = editor;
  const isPublished = request.status === "PUBLISHED";
  if (!isOpen(request.status) && !isPublished) redirect(urls.buying.request(locale, requestId));
  return (
    <>
      <DeskHead
        title={isPublished ? t("amendTitle", { number: request.number ?? "" }) : t("editTitle")}
        text={<RequestState status={request.status} />}
      >
        <ButtonLink href={urls.buying.request(locale, requestId)} kind="outline">
          {t("view.asSuppliers")}
        </ButtonLink>
      </DeskHead>
      <DoneNote done={asked.done} />
      <ReviewReasons reasons={request.reviewReasons} />
      <ReadNotice editor={editor} />
      <TypedNotice editor={editor} locale={locale} />
      {asked.missing && missing.length > 0 && <MissingBox missing={missing} isPressing />}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <RequestForm key={JSON.stringify(asked)} editor={editor} locale={locale} />
        <aside className="panel flex flex-col gap-4 p-4 lg:sticky lg:top-4">
          <MissingBox missing={missing} isPressing={false} />
          <GradeBox grade={grade} />
        </aside>
      </div>
    </>
  );
}
