import { useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { ActionForm } from "#components/ui/action-form";
import { ChoiceField, SubmitButton, TextField } from "#components/ui/form-fields";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import { inviteAction, uninviteAction } from "#lib/rfq/actions/course";
import type { RequestView } from "#lib/rfq/queries/request";

type Firm = { slug: string; nameZh: string | null; nameEn: string | null };
type Props = { request: RequestView; suggested: readonly Firm[]; locale: string };
type Place = RequestView["places"][number];

const stateOf = ({ seenAt, quotedAt, declinedAt }: Place) =>
  quotedAt ? "quoted" : declinedAt ? "declined" : seenAt ? "seen" : "invited";

function Invited({ request, locale }: Omit<Props, "suggested">) {
  const t = useTranslations("rfq");
  const canTakeBack = request.mayEdit && request.publishedAt === null && ["DRAFT", "RETURNED"].includes(request.status);
  if (request.places.length === 0) return <p className="text-sm text-muted">{t("view.invitedNone")}</p>;
  return (
    <ul className="flex flex-col gap-2 text-sm">
      {request.places.map((place) => (
        <li key={place.companyId} className="flex flex-wrap items-center gap-2">
          <a href={urls.supplier(locale, place.company.slug)} className="font-medium hover:text-secondary">
            {localized(place.company, "name", locale).text}
          </a>
          <span className="text-muted">{t(`inviteState.${stateOf(place)}`)}</span>
          {canTakeBack && (
            <ActionButton
              action={uninviteAction}
              locale={locale}
              fields={{ requestId: request.id, companyId: place.companyId }}
              label={t("act.uninvite")}
              kind="quiet"
            />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Who is invited, and who else may be. */
export function InvitePart({ request, suggested, locale }: Props) {
  const t = useTranslations("rfq");
  const canInvite = request.mayEdit && ["DRAFT", "RETURNED", "SUBMITTED", "PUBLISHED"].includes(request.status);
  if (!canInvite && request.places.length === 0) return null;
  return (
    <section id="invite" aria-labelledby="invite-heading" className="panel flex flex-col gap-3 p-4">
      <h2 id="invite-heading" className="text-base font-semibold">
        {t("view.invited")}
      </h2>
      <Invited request={request} locale={locale} />
      {canInvite && (
        <ActionForm action={inviteAction} locale={locale} fields={{ requestId: request.id }}>
          <p className="text-sm text-muted">{t("act.inviteHint")}</p>
          {suggested.length > 0 && (
            <ChoiceField
              label={t("act.inviteSuggested")}
              name="suppliers"
              options={suggested.map((firm) => ({ value: firm.slug, label: localized(firm, "name", locale).text }))}
              isMany
            />
          )}
          <TextField label={t("act.inviteAddress")} name="address" maxLength={300} />
          <div>
            <SubmitButton kind="outline">{t("act.inviteButton")}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </section>
  );
}
