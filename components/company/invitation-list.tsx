import { useFormatter, useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { revokeInvitationAction, withdrawTransferAction } from "#lib/company/actions/people";
import type { People } from "#lib/company/queries/people";

type Props = { companyId: string; people: People; locale: string };

/** Invitations and an offer of ownership that wait for an answer. */
export function InvitationList({ companyId, people, locale }: Props) {
  const t = useTranslations("company");
  const format = useFormatter();
  const { invitations, transfer } = people;
  const heir = people.people.find(({ userId }) => userId === transfer?.toUserId);
  if (invitations.length === 0 && !transfer) return null;
  return (
    <section className="panel flex flex-col gap-3 p-5" aria-labelledby="waiting">
      <h2 id="waiting" className="text-lg font-semibold">
        {t("waiting")}
      </h2>
      <ul className="flex flex-col gap-3 text-sm">
        {transfer && (
          <li className="flex flex-wrap items-center justify-between gap-2">
            {t("offerWaits", { name: heir?.user.name ?? "" })}
            <ActionButton
              action={withdrawTransferAction}
              locale={locale}
              fields={{ transferId: transfer.id }}
              label={t("withdrawOffer")}
            />
          </li>
        )}
        {invitations.map(({ id: invitationId, email, role, expiresAt }) => (
          <li key={invitationId} className="flex flex-wrap items-center justify-between gap-2">
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {t("invitedAs", { email, role: t(`roles.${role}`), date: format.dateTime(expiresAt, { dateStyle: "medium" }) })}
            </span>
            <ActionButton
              action={revokeInvitationAction}
              locale={locale}
              fields={{ companyId, invitationId }}
              label={t("revoke", { email })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
