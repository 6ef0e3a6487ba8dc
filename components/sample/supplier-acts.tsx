import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { Disclosure } from "#components/ui/disclosure";
import { SelectField, SubmitButton, TextArea, TextField } from "#components/ui/form-fields";
import { offerTermsAction, sendSampleAction, turnDownSampleAction } from "#lib/sample/actions/selling";
import type { SampleView } from "#lib/sample/queries/samples";
import { courierPayers, sampleLimits } from "#lib/sample/schema";
import { sampleFlow } from "#lib/sample/status";
import { currencies } from "#lib/taxonomy/reference/currencies";
import { EndForm } from "./end-form.tsx";

type Props = { sample: SampleView; locale: string };

function TermsForm({ sample, locale }: Props) {
  const t = useTranslations("sample");
  const { id: sampleId, version, price, currency, courierPayer, days, terms, status } = sample;
  return (
    <ActionForm action={offerTermsAction} locale={locale} fields={{ sampleId, version }}>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label={t("field.price")}
          hint={t("field.priceHint")}
          name="price"
          value={price}
          inputMode="decimal"
          maxLength={12}
        />
        <SelectField
          label={t("field.currency")}
          name="currency"
          value={currency ?? "USD"}
          options={currencies.map(({ code, zh, en }) => ({ value: code, label: `${code} ${locale === "zh" ? zh : en}` }))}
        />
        <SelectField
          label={t("field.courierPayer")}
          name="courierPayer"
          value={courierPayer ?? "BUYER"}
          options={courierPayers.map((value) => ({ value, label: t(`payer.${value}`) }))}
        />
        <TextField
          label={t("field.days")}
          hint={t("field.daysHint")}
          name="days"
          value={days}
          inputMode="numeric"
          maxLength={3}
        />
        <TextArea
          label={t("field.terms")}
          hint={t("field.termsHint")}
          isOptional={t("optional")}
          name="terms"
          value={terms}
          rows={3}
          maxLength={sampleLimits.text}
        />
      </div>
      <div>
        <SubmitButton kind={status === "ASKED" ? "primary" : "outline"}>
          {t(status === "ASKED" ? "act.offer" : "act.reoffer")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

function ShipForm({ sample: { id: sampleId, version }, locale }: Props) {
  const t = useTranslations("sample");
  return (
    <ActionForm action={sendSampleAction} locale={locale} fields={{ sampleId, version }}>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField label={t("field.courier")} name="courier" maxLength={sampleLimits.line} />
        <TextField label={t("field.trackingNumber")} name="trackingNumber" maxLength={60} />
      </div>
      <div>
        <SubmitButton kind="primary">{t("act.send")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** What the supplier can do with a sample: the next step first, then the way out. */
export function SupplierActs({ sample, locale }: Props) {
  const t = useTranslations("sample");
  const { id: sampleId, version, status, hasAddress } = sample;
  const canTurnDown = sampleFlow.moves(status).includes("turnDown");
  return (
    <div className="flex flex-col gap-3">
      {status === "ASKED" && <TermsForm sample={sample} locale={locale} />}
      {status === "OFFERED" && (
        <Disclosure label={t("act.reoffer")}>
          <TermsForm sample={sample} locale={locale} />
        </Disclosure>
      )}
      {status === "ACCEPTED" && hasAddress && <ShipForm sample={sample} locale={locale} />}
      {canTurnDown && (
        <EndForm action={turnDownSampleAction} locale={locale} fields={{ sampleId, version }} label={t("act.turnDown")} />
      )}
    </div>
  );
}
