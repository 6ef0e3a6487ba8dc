import { useTranslations } from "next-intl";
import { DropFiles } from "#components/rfq/form/about-fields";
import { ActionForm } from "#components/ui/action-form";
import { FileField, SubmitButton } from "#components/ui/form-fields";
import { VersionField } from "#components/ui/version-field";
import { saveQuotationAction } from "#lib/quotation/actions/selling";
import type { OwnQuotation } from "#lib/quotation/queries/own";
import { askedLines } from "#lib/quotation/schema/asked-lines";
import { dayAfter, validDays } from "#lib/quotation/schema/check";
import { OfferLineFields } from "./offer-line-fields.tsx";
import { OfferTerms } from "./offer-terms.tsx";

type Props = { quotation: OwnQuotation; locale: string };

/** The whole quotation, one line of the request after the other. Saving leads to the page that says what is missing. */
export function OfferForm({ quotation: { id, version, input, request }, locale }: Props) {
  const t = useTranslations("quotation");
  const { incoterm, currency, place, asked } = request;
  return (
    <ActionForm action={saveQuotationAction} locale={locale} fields={{ quotationId: id }} className="flex flex-col gap-6">
      <VersionField version={version} />
      {askedLines(request, locale).map((line, at) => (
        <OfferLineFields
          key={line.position}
          at={at}
          asked={line}
          line={input?.lines.find(({ position }) => position === line.position)}
        />
      ))}
      <OfferTerms
        input={input}
        asked={{ incoterm, currency, place }}
        locale={locale}
        validFrom={dayAfter(asked.closesOn, validDays)}
      />
      <DropFiles files={(input?.files ?? []).map(({ fileId, name }) => ({ id: fileId, name }))} />
      <FileField label={t("files")} hint={t("filesHint")} name="files" accept="application/pdf,image/*" isMany />
      <div>
        <SubmitButton kind="primary">{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
