import { useTranslations } from "next-intl";
import { moveMemberAction } from "#lib/account/actions/staff";
import { startWatchingAction } from "#lib/account/actions/watch";
import { staffLimits } from "#lib/account/schema/staff";
import { ReasonForm } from "./reason-form.tsx";

type Props = { locale: string; userId: string; status: string; mayMove: boolean; mayWatch: boolean };

/** What staff may do with a member: shut out, let in, look as. */
export function MemberActs({ locale, userId, status, mayMove, mayWatch }: Props) {
  const t = useTranslations("admin");
  const move = status === "ACTIVE" ? "suspend" : status === "SUSPENDED" ? "reinstate" : null;
  return (
    <div className="flex flex-wrap items-start gap-3">
      {mayWatch && (
        <ReasonForm
          action={startWatchingAction}
          locale={locale}
          fields={{ userId }}
          label={t("watch")}
          name="why"
          reason={t("watchWhy")}
          hint={t("watchHint", { least: staffLimits.whyLeast })}
        />
      )}
      {mayMove && move && (
        <ReasonForm
          action={moveMemberAction}
          locale={locale}
          fields={{ userId, move }}
          label={t(`act.${move}`)}
          name="reason"
          reason={t("reasonByMail")}
          isDanger={move === "suspend"}
        />
      )}
    </div>
  );
}
