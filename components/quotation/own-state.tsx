import { useTranslations } from "next-intl";
import { Alert } from "#components/ui/alert";
import { DeskHead } from "#components/ui/desk-head";
import { KeyValues } from "#components/ui/key-values";
import { urls } from "#lib/platform/urls";
import type { OwnQuotation } from "#lib/quotation/queries/own";
import { momentIn } from "#lib/rfq/schema/zone";
import { QuotationBadge } from "./status.tsx";

const notes = { saved: "saved", sent: "sentNote", approvalAsked: "approvalNote", withdrawn: "withdrawn" } as const;
const isNoted = (done: string): done is keyof typeof notes => Object.hasOwn(notes, done);

type Props = { quotation: OwnQuotation; done: string | null; locale: string };

/** What this quotation is about and where it stands. */
export function OwnState({ quotation, done, locale }: Props) {
  const t = useTranslations("quotation");
  const { request, number, status, submittedAt, validUntil, seenAt, isWritable } = quotation;
  const moment = (date: Date) => momentIn(locale, date, request.timeZone);
  const sent = quotation.versions[0]?.content;
  const rows = [
    { key: "state", label: t("state"), value: <QuotationBadge status={status} /> },
    { key: "number", label: t("number"), value: number ?? "–" },
    { key: "deadline", label: t("deadline"), value: request.deadlineAt ? moment(request.deadlineAt) : "–" },
    ...(submittedAt ? [{ key: "sent", label: t("sentOn"), value: moment(submittedAt) }] : []),
    ...(validUntil ? [{ key: "valid", label: t("validUntil"), value: moment(validUntil) }] : []),
    ...(submittedAt ? [{ key: "seen", label: t("opened"), value: seenAt ? moment(seenAt) : t("notOpened") }] : []),
  ];
  return (
    <>
      {done && isNoted(done) && <Alert tone="success">{t(notes[done])}</Alert>}
      <DeskHead title={t("editTitle", { title: request.title })}>
        <a href={urls.selling.request(locale, request.id)} className="btn btn-sm border-edge bg-base-100 shadow-none">
          {t("request")}
        </a>
        {isWritable && (
          <a href={urls.selling.quotationForm(locale, quotation.id)} className="btn btn-sm border-edge bg-base-100 shadow-none">
            {t("mend")}
          </a>
        )}
      </DeskHead>
      {request.isSealed && !request.openedAt && request.deadlineAt && (
        <Alert>{t("sealedText", { when: moment(request.deadlineAt) })}</Alert>
      )}
      {isWritable && sent && sent.edition < request.edition && <Alert tone="warning">{t("amended")}</Alert>}
      <KeyValues rows={rows} columns={2} />
    </>
  );
}
