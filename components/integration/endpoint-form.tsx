import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { ChoiceField, SubmitButton, TextField } from "#components/ui/form-fields";
import { makeEndpointAction } from "#lib/integration/actions/endpoints";
import { eventWords, personalEvents, webhookEvents, webhookLimits } from "#lib/integration/schema/webhooks";

/** Adds an endpoint; its secret stands in the message above the form, once. */
export function EndpointForm({ companyId, locale }: { companyId: string | null; locale: string }) {
  const t = useTranslations("integration");
  const offered = companyId === null ? personalEvents : webhookEvents;
  return (
    <ActionForm
      action={makeEndpointAction}
      locale={locale}
      fields={companyId === null ? {} : { companyId }}
      className="flex flex-col gap-4 [&>[role]]:[overflow-wrap:anywhere]"
    >
      <TextField label={t("url")} hint={t("urlHint")} name="url" type="url" inputMode="url" maxLength={webhookLimits.url} />
      <ChoiceField
        label={t("events")}
        name="events"
        isMany
        chosen={offered}
        options={offered.map((event) => ({ value: event, label: t(`event.${eventWords[event]}`), hint: event }))}
      />
      <div>
        <SubmitButton>{t("makeEndpoint")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
