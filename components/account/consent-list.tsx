import { useFormatter, useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { Disclosure } from "#components/ui/disclosure";
import { giveConsentAction, revokeConsentAction } from "#lib/account/actions/own";
import type { listConsents } from "#lib/account/queries/profile";
import { type ConsentKind, freeConsents, requiredConsents } from "#lib/account/schema";

type Consents = Awaited<ReturnType<typeof listConsents>>;
type Props = { locale: string; consents: Consents };

const kinds: readonly ConsentKind[] = [...freeConsents, ...requiredConsents];
const isFree = (kind: ConsentKind) => freeConsents.some((one) => one === kind);
const isKind = (kind: string): kind is ConsentKind => kinds.some((one) => one === kind);

function Act({ locale, kind, isGiven }: { locale: string; kind: ConsentKind; isGiven: boolean }) {
  const t = useTranslations("account");
  if (!isFree(kind)) return <span className="text-sm text-muted">{t("privacy.withAccount")}</span>;
  const [action, label] = isGiven ? [revokeConsentAction, t("privacy.takeBack")] : [giveConsentAction, t("privacy.give")];
  return <ActionButton action={action} locale={locale} fields={{ kind }} label={label} />;
}

export function ConsentList({ locale, consents }: Props) {
  const t = useTranslations("account");
  const format = useFormatter();
  const day = (date: Date) => format.dateTime(date, { dateStyle: "medium" });
  const over = consents.flatMap(({ id, kind, givenAt, revokedAt }) =>
    revokedAt && isKind(kind) ? [{ id, kind, givenAt, revokedAt }] : [],
  );
  return (
    <>
      <ul className="flex flex-col">
        {kinds.map((kind) => {
          const live = consents.find((one) => one.kind === kind && !one.revokedAt);
          return (
            <li
              key={kind}
              className="flex flex-wrap items-center justify-between gap-2 border-b border-base-300 py-2 last:border-0"
            >
              <span className="text-sm">
                <span className="font-medium">{t(`consent.${kind}`)}</span>
                <span className="block text-muted">
                  {live ? t("privacy.since", { when: day(live.givenAt) }) : t("privacy.notGiven")}
                </span>
              </span>
              <Act locale={locale} kind={kind} isGiven={live !== undefined} />
            </li>
          );
        })}
      </ul>
      {over.length > 0 && (
        <Disclosure label={t("privacy.history")}>
          <ul className="flex flex-col gap-1 text-sm text-muted">
            {over.map(({ id, kind, givenAt, revokedAt }) => (
              <li key={id}>{t("privacy.historyLine", { kind: t(`consent.${kind}`), from: day(givenAt), to: day(revokedAt) })}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
