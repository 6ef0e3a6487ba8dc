import { useFormatter, useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { ActionForm } from "#components/ui/action-form";
import { Disclosure } from "#components/ui/disclosure";
import { EmptyState } from "#components/ui/empty-state";
import { FileField, SubmitButton, TextField } from "#components/ui/form-fields";
import { StatusBadge } from "#components/ui/status-badge";
import { Timeline } from "#components/ui/timeline";
import { addPapersAction, withdrawClaimAction } from "#lib/verification/actions";
import type { OwnClaim } from "#lib/verification/queries/desk";
import { claimMoves, openStatuses } from "#lib/verification/status";

type Paper = { id: string; name: string; url: string | null };
export type ClaimView = OwnClaim & { papers: Paper[] };
type Props = { claim: ClaimView; mayProve: boolean; locale: string };

const tones = {
  SUBMITTED: "waiting",
  CHECKING: "waiting",
  MORE_NEEDED: "due",
  VERIFIED: "good",
  FAILED: "bad",
  EXPIRED: "neutral",
  REVOKED: "bad",
  WITHDRAWN: "neutral",
} as const;

function Papers({ papers }: { papers: Paper[] }) {
  const t = useTranslations("verification");
  return (
    <ul className="flex flex-col gap-1 text-sm" aria-label={t("papers")}>
      {papers.map(({ id, name, url }) => (
        <li key={id} className="[overflow-wrap:anywhere]">
          {url ? (
            <a href={url} className="link">
              {name}
            </a>
          ) : (
            `${name} · ${t("notYetOpen")}`
          )}
        </li>
      ))}
    </ul>
  );
}

function Acts({ claim, locale }: Omit<Props, "mayProve">) {
  const t = useTranslations("verification");
  const fields = { claimId: claim.id };
  if (!openStatuses.includes(claim.status)) return null;
  return (
    <div className="flex flex-col gap-3">
      {claim.status === "MORE_NEEDED" && (
        <ActionForm action={addPapersAction} locale={locale} fields={fields} className="grid gap-3 sm:grid-cols-2" isShort>
          <FileField label={t("morePapers")} name="papers" hint={t("papersHint")} isMany />
          <TextField label={t("statement")} name="statement" maxLength={300} />
          <div>
            <SubmitButton kind="primary">{t("send")}</SubmitButton>
          </div>
        </ActionForm>
      )}
      {claim.kind !== "COMPANY_DOMAIN" || claim.status === "SUBMITTED" ? (
        <ActionButton action={withdrawClaimAction} locale={locale} fields={fields} label={t("withdraw")} kind="quiet" />
      ) : null}
    </div>
  );
}

function OneClaim({ claim, mayProve, locale }: Props) {
  const t = useTranslations("verification");
  const format = useFormatter();
  const steps = [...claim.moves].reverse().map(({ id, move, reason, createdAt }) => {
    const known = claimMoves.find((one) => one === move);
    const when = format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "short" });
    return { key: id, title: known ? t(`moves.${known}`) : move, at: createdAt.toISOString(), when, text: reason };
  });
  return (
    <li className="panel flex flex-col gap-3 p-5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-semibold">{t(`kinds.${claim.kind}`)}</h3>
        <StatusBadge tone={tones[claim.status]}>{t(`statuses.${claim.status}`)}</StatusBadge>
      </div>
      <p className="text-sm [overflow-wrap:anywhere]">{claim.statement}</p>
      {claim.status === "VERIFIED" && claim.expiresOn && (
        <p className="text-sm text-muted">
          {t("until", { date: format.dateTime(claim.expiresOn, { dateStyle: "long", timeZone: "UTC" }) })}
        </p>
      )}
      {claim.status === "MORE_NEEDED" && <p className="text-sm font-medium">{claim.reason}</p>}
      {claim.papers.length > 0 && <Papers papers={claim.papers} />}
      {mayProve && <Acts claim={claim} locale={locale} />}
      <Disclosure label={t("history")}>
        <Timeline label={t("history")} steps={steps} />
      </Disclosure>
    </li>
  );
}

/** What a firm has sent, and what came of it. */
export function OwnClaims({ claims, mayProve, locale }: { claims: readonly ClaimView[]; mayProve: boolean; locale: string }) {
  const t = useTranslations("verification");
  if (claims.length === 0) return <EmptyState icon="shield" heading={t("noClaims")} text={t("noClaimsText")} />;
  return (
    <section aria-labelledby="claims">
      <h2 id="claims" className="mb-3 text-lg font-semibold">
        {t("claims")}
      </h2>
      <ul className="flex flex-col gap-4">
        {claims.map((claim) => (
          <OneClaim key={claim.id} claim={claim} mayProve={mayProve} locale={locale} />
        ))}
      </ul>
    </section>
  );
}
