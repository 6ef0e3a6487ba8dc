import { useFormatter, useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button";
import { KeyValues } from "#components/ui/key-values";
import { Timeline } from "#components/ui/timeline";
import type { MemberReview } from "#lib/moderation/queries/member";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import { label } from "#lib/taxonomy/reference/label";
import { TaskPart } from "./part.tsx";

const knownMoves = ["join", "verify", "suspend", "reinstate", "close", "approve", "askMore", "answer"] as const;
const moveKey = (stored: string) => knownMoves.find((one) => one === stored) ?? "other";

/** A member about whom something is to be decided. */
export function MemberTask({ locale, member }: { locale: string; member: MemberReview }) {
  const t = useTranslations("moderation");
  const kinds = useTranslations("account.kind");
  const format = useFormatter();
  const firms = member.memberships.map(({ company, role }) => (
    <span key={company.id} className="block">{`${localized(company, "name", locale).text} · ${role}`}</span>
  ));
  const rows = [
    { key: "name", label: t("kind.MEMBER"), value: member.name },
    { key: "kind", label: t("queue.kind"), value: kinds(member.kind) },
    { key: "mail", label: t(member.emailVerifiedAt ? "company.mailVerified" : "company.mailOpen"), value: member.email },
    { key: "country", label: t("company.fact.country"), value: label("country", member.countryCode.trim(), locale) },
    { key: "phone", label: t("company.fact.phone"), value: member.phone },
    { key: "since", label: t("company.fact.since"), value: format.dateTime(member.createdAt, { dateStyle: "medium" }) },
    { key: "firms", label: t("queue.company"), value: firms.length > 0 && firms },
  ];
  return (
    <>
      <TaskPart heading={t("task.facts")}>
        <KeyValues rows={rows.filter(({ value }) => value)} />
        <p>
          <ButtonLink kind="outline" size="small" href={urls.admin.part(locale, `members/${member.id}`)}>
            {t("member.open")}
          </ButtonLink>
        </p>
      </TaskPart>
      <TaskPart heading={t("task.history")}>
        <Timeline
          label={t("task.history")}
          steps={member.moves.map(({ id, move, reason, createdAt }) => ({
            key: id,
            title: t(`member.move.${moveKey(move)}`),
            when: format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "short" }),
            at: createdAt.toISOString(),
            text: reason,
          }))}
        />
      </TaskPart>
    </>
  );
}
