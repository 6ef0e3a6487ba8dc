import { useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { ActionForm } from "#components/ui/action-form";
import { Disclosure } from "#components/ui/disclosure";
import { SubmitButton, TextField } from "#components/ui/form-fields";
import {
  removeEndpointAction,
  replayFailedAction,
  rotateSecretAction,
  sendTestAction,
  switchEndpointAction,
} from "#lib/integration/actions/endpoints";
import type { EndpointView } from "#lib/integration/queries/endpoints";

type Props = { endpoint: EndpointView; failed: number; since: string; locale: string };

/** What can be done with an endpoint: the usual ones in the open, those with consequences behind their verbs. */
export function EndpointActs({ endpoint: { id, status }, failed, since, locale }: Props) {
  const t = useTranslations("integration");
  const isOn = status !== "DISABLED";
  const fields = { endpointId: id };
  const switching = { ...fields, isOn: isOn ? "no" : "yes" };
  return (
    <div className="flex flex-wrap items-start gap-3">
      {isOn && <ActionButton action={sendTestAction} locale={locale} fields={fields} label={t("sendTest")} kind="secondary" />}
      {isOn && failed > 0 && (
        <Disclosure label={t("replayAll")}>
          <ActionForm action={replayFailedAction} locale={locale} fields={fields}>
            <TextField label={t("since")} hint={t("sinceHint")} name="since" type="date" value={since} />
            <div>
              <SubmitButton isSmall>{t("replay")}</SubmitButton>
            </div>
          </ActionForm>
        </Disclosure>
      )}
      <Disclosure label={t("rotate")}>
        <p className="mb-3 max-w-prose text-sm text-muted">{t("rotateText")}</p>
        <ActionButton action={rotateSecretAction} locale={locale} fields={fields} label={t("rotateNow")} />
      </Disclosure>
      <ActionButton
        action={switchEndpointAction}
        locale={locale}
        fields={switching}
        label={isOn ? t("switchOff") : t("switchOn")}
        kind={isOn ? "outline" : "secondary"}
      />
      <Disclosure label={t("remove")}>
        <p className="mb-3 max-w-prose text-sm text-muted">{t("removeText")}</p>
        <ActionButton action={removeEndpointAction} locale={locale} fields={fields} label={t("removeNow")} kind="danger" />
      </Disclosure>
    </div>
  );
}
