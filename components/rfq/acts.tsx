import { useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { ActionForm } from "#components/ui/action-form";
import { ButtonLink } from "#components/ui/button";
import { Disclosure } from "#components/ui/disclosure";
import { SubmitButton, TextArea, TextField } from "#components/ui/form-fields";
import { urls } from "#lib/platform/urls";
import {
  cancelAction,
  closeEarlyAction,
  extendAction,
  republishAction,
  takeBackAction,
  withdrawAction,
} from "#lib/rfq/actions/course";
import { startAgainAction } from "#lib/rfq/actions/start";
import type { RequestView } from "#lib/rfq/queries/request";
import { requestLimits } from "#lib/rfq/schema/record";
import { wallTime } from "#lib/rfq/schema/zone";
import { isOpen } from "#lib/rfq/status";
import { DeadlineFields } from "./form/deadline-fields.tsx";

type Props = { request: RequestView; locale: string };

const about = ({ id, version }: RequestView) => ({ requestId: id, version });
const wallOf = ({ deadlineAt, timeZone }: RequestView) => (deadlineAt ? wallTime(new Date(deadlineAt), timeZone) : undefined);

/** The one thing to do next, and beside it the ways out that a state has. */
export function MainActs({ request, locale }: Props) {
  const t = useTranslations("rfq.act");
  const { status, quoteCount, number } = request;
  const isDecided = ["CLOSED", "EVALUATING", "AWARDED", "UNSUCCESSFUL", "CANCELLED"].includes(status);
  return (
    <>
      {isOpen(status) && (
        <ButtonLink href={urls.buying.requestForm(locale, request.id)} kind="primary">
          {t("edit")}
        </ButtonLink>
      )}
      {(isDecided || (status === "PUBLISHED" && quoteCount > 0)) && (
        <ButtonLink href={urls.buying.offers(locale, request.id)} kind={isDecided ? "primary" : "outline"}>
          {t("offers")}
        </ButtonLink>
      )}
      {status === "PUBLISHED" && (
        <ButtonLink href={urls.buying.requestForm(locale, request.id)} kind="outline">
          {t("amend")}
        </ButtonLink>
      )}
      {status === "SUBMITTED" && (
        <ActionButton action={takeBackAction} locale={locale} fields={about(request)} label={t("takeBack")} />
      )}
      {number !== null && (
        <ActionButton
          action={startAgainAction}
          locale={locale}
          fields={{ requestId: request.id }}
          label={t("copy")}
          kind="quiet"
        />
      )}
    </>
  );
}

function Extend({ request, locale }: Props) {
  const t = useTranslations("rfq.act");
  return (
    <Disclosure label={t("extend")}>
      <ActionForm action={extendAction} locale={locale} fields={about(request)}>
        <DeadlineFields deadline={wallOf(request)} timeZone={request.timeZone} />
        <SubmitButton kind="outline">{t("extendButton")}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}

function Again({ request, locale }: Props) {
  const t = useTranslations("rfq");
  return (
    <Disclosure label={t("act.again")}>
      <p className="mb-3 text-sm text-muted">{t("act.againHint")}</p>
      <ActionForm action={republishAction} locale={locale} fields={about(request)}>
        <DeadlineFields deadline={undefined} timeZone={request.timeZone} />
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField label={t("form.deliverFrom")} name="deliverFrom" type="date" value={request.record.deliverFrom} />
          <TextField label={t("form.deliverTo")} name="deliverTo" type="date" value={request.record.deliverTo} />
        </div>
        <SubmitButton kind="primary">{t("act.againButton")}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}

function Cancel({ request, locale }: Props) {
  const t = useTranslations("rfq.act");
  return (
    <Disclosure label={t("cancel")}>
      <ActionForm action={cancelAction} locale={locale} fields={about(request)}>
        <TextArea label={t("cancelReason")} name="reason" rows={3} maxLength={requestLimits.reason} />
        <SubmitButton kind="danger">{t("cancelButton")}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}

function Sure({ request, locale, act }: Props & { act: "close" | "withdraw" | "discard" }) {
  const t = useTranslations("rfq.act");
  const action = act === "close" ? closeEarlyAction : withdrawAction;
  return (
    <Disclosure label={t(act)}>
      {act === "close" && <p className="mb-3 text-sm text-muted">{t("closeHint")}</p>}
      <ActionButton
        action={action}
        locale={locale}
        fields={about(request)}
        label={t(act)}
        kind={act === "close" ? "outline" : "danger"}
      />
    </Disclosure>
  );
}

/** What else can be done in a state; each asks once more before it is. */
export function OtherActs({ request, locale }: Props) {
  const { status, quoteCount, possible, number, round } = request;
  const all = { request, locale };
  const canWithdraw = possible.includes("withdraw") && quoteCount === 0;
  return (
    <div className="flex flex-wrap items-start gap-2">
      {status === "PUBLISHED" && <Extend {...all} />}
      {status === "PUBLISHED" && <Sure {...all} act="close" />}
      {canWithdraw && <Sure {...all} act={status === "DRAFT" && number === null ? "discard" : "withdraw"} />}
      {possible.includes("republish") && round === 1 && <Again {...all} />}
      {possible.includes("cancel") && <Cancel {...all} />}
    </div>
  );
}
