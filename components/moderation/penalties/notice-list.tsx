import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ruleKey } from "#components/moderation/task/appeal";
import { ActionForm } from "#components/ui/action-form";
import { Disclosure } from "#components/ui/disclosure";
import { SubmitButton, TextArea } from "#components/ui/form-fields";
import { StatusBadge } from "#components/ui/status-badge";
import { appealPenaltyAction, counterNoticeAction } from "#lib/moderation/actions/notices";
import type { Notices } from "#lib/moderation/queries/penalties";
import { localized } from "#lib/platform/i18n/localized";
import { penaltyTones } from "./penalty-list.tsx";
import { takeDownKey, takeDownTones } from "./take-down-list.tsx";

type Props = { locale: string; notices: Notices; mayAnswer: boolean };
type Said = { reason: string; own: string | null; answer: string | null };

/** What was decided, what the firm said to it, and what came of that. */
function Exchange({ reason, own, answer }: Said) {
  const t = useTranslations("moderation.notices");
  const parts = [
    ["reason", reason],
    ["youWrote", own],
    ["answer", answer],
  ] as const;
  return (
    <dl className="flex flex-col gap-2">
      {parts.map(([key, text]) =>
        text ? (
          <div key={key}>
            <dt className="text-muted">{t(key)}</dt>
            <dd className="whitespace-pre-line [overflow-wrap:anywhere]">{text}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

function Item({ head, badge, when, children }: { head: string; badge: ReactNode; when: string; children: ReactNode }) {
  return (
    <li className="panel flex flex-col gap-2 p-4 text-sm">
      <p className="flex flex-wrap items-center gap-2 font-medium">
        {head} {badge}
      </p>
      <p className="text-muted">{when}</p>
      {children}
    </li>
  );
}

/** Products of the firm that were taken off show, each with one counter-notice. */
export function TakeDownNotices({ locale, notices, mayAnswer }: Props) {
  const t = useTranslations("moderation");
  const format = useFormatter();
  return (
    <ul className="flex flex-col gap-3">
      {notices.takeDowns.map(({ id, product, status, createdAt, reason, counterText, answer }) => (
        <Item
          key={id}
          head={localized(product, "name", locale).text}
          badge={<StatusBadge tone={takeDownTones[takeDownKey(status)]}>{t(`takeDownState.${takeDownKey(status)}`)}</StatusBadge>}
          when={format.dateTime(createdAt, { dateStyle: "medium" })}
        >
          <Exchange reason={reason} own={counterText} answer={answer} />
          {mayAnswer && status === "IN_FORCE" && (
            <Disclosure label={t("notices.counter")}>
              <ActionForm action={counterNoticeAction} locale={locale} fields={{ takeDownId: id }}>
                <TextArea name="text" label={t("notices.counterText")} hint={t("notices.counterHint")} maxLength={2_000} />
                <SubmitButton>{t("notices.counter")}</SubmitButton>
              </ActionForm>
            </Disclosure>
          )}
        </Item>
      ))}
    </ul>
  );
}

/** Points of the firm, each with one appeal while it counts. */
export function PenaltyNotices({ locale, notices, mayAnswer }: Props) {
  const t = useTranslations("moderation");
  const format = useFormatter();
  return (
    <ul className="flex flex-col gap-3">
      {notices.penalties.map((penalty) => (
        <Item
          key={penalty.id}
          head={`${t(`penaltyRule.${ruleKey(penalty.rule)}`)} · ${t("notices.pointsOf", { points: penalty.points })}`}
          badge={<StatusBadge tone={penaltyTones[penalty.state]}>{t(`penaltyState.${penalty.state}`)}</StatusBadge>}
          when={`${format.dateTime(penalty.createdAt, { dateStyle: "medium" })} · ${t("notices.until", {
            date: format.dateTime(penalty.expiresAt, { dateStyle: "medium" }),
          })}`}
        >
          <Exchange reason={penalty.reason} own={penalty.appealText} answer={penalty.appealAnswer} />
          {mayAnswer && penalty.state === "NONE" && (
            <Disclosure label={t("notices.appeal")}>
              <ActionForm action={appealPenaltyAction} locale={locale} fields={{ penaltyId: penalty.id }}>
                <TextArea name="text" label={t("notices.appealText")} hint={t("notices.appealHint")} maxLength={2_000} />
                <SubmitButton>{t("notices.appeal")}</SubmitButton>
              </ActionForm>
            </Disclosure>
          )}
        </Item>
      ))}
    </ul>
  );
}
