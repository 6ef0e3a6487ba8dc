import { useFormatter, useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import { Icon } from "#components/ui/icon";
import { KeyValues } from "#components/ui/key-values";
import type { CreditFact, PublicClaim, Trust } from "#lib/verification/queries/public";
import { checkMethods, claimKinds } from "#lib/verification/schema";

const facts = ["registered", "listed", "verified", "revoked", "upheld", "penalty"] as const;
const reasons = ["WRONG", "FORBIDDEN", "INFRINGING", "OTHER"] as const;

const useDay = () => {
  const format = useFormatter();
  return (day: string | null) =>
    day ? format.dateTime(new Date(`${day}T00:00:00Z`), { dateStyle: "medium", timeZone: "UTC" }) : "";
};

function useClaimWords() {
  const t = useTranslations("verification");
  return {
    kind: (code: string | null) => {
      const known = claimKinds.find((one) => one === code);
      return known ? t(`kinds.${known}`) : (code ?? "");
    },
    method: (code: string | null) => {
      const known = checkMethods.find((one) => one === code);
      return known ? t(`methods.${known}`) : (code ?? "");
    },
  };
}

/** The badge of a supplier's level: it opens the list of what was checked. */
export function LevelBadge({ level }: { level: number }) {
  const t = useTranslations("verification");
  if (level === 0) return null;
  return (
    <details className="group">
      <summary className="inline-flex cursor-pointer items-center gap-1 rounded border border-success px-2 py-1 text-sm font-medium">
        <Icon name="shield" className="size-4 text-success" />
        {t("badge", { level })}
      </summary>
      <p className="mt-2 max-w-prose text-sm">
        {`${t("badgeText")} `}
        <a href="#evidence" className="link">
          {t("badgeMore")}
        </a>
      </p>
    </details>
  );
}

function Claims({ claims }: { claims: readonly PublicClaim[] }) {
  const t = useTranslations("verification");
  const words = useClaimWords();
  const day = useDay();
  if (claims.length === 0) return <p className="text-sm text-muted">{t("nothingChecked")}</p>;
  const columns = (["what", "how", "when", "till"] as const).map((key) => ({ key, label: t(`column.${key}`) }));
  const rows = claims.map(({ id, kind, statement, scheme, number, issuer, method, checkedOn, expiresOn }) => ({
    key: id,
    cells: [
      <span key="what" className="[overflow-wrap:anywhere]">
        <span className="font-medium">{words.kind(kind)}</span>
        <span className="block text-muted">
          {kind === "CERTIFICATE" ? [scheme, number, issuer].filter(Boolean).join(" · ") : statement}
        </span>
      </span>,
      words.method(method),
      day(checkedOn),
      day(expiresOn),
    ],
  }));
  return <DataTable caption={t("checked")} columns={columns} rows={rows} />;
}

function useFactText() {
  const t = useTranslations("verification");
  const words = useClaimWords();
  return ({ what, detail, number }: CreditFact): string => {
    const known = facts.find((one) => one === what) ?? "registered";
    const reason = reasons.find((one) => one === detail) ?? "OTHER";
    const named = what === "upheld" ? t(`reportReason.${reason}`) : what === "penalty" ? (detail ?? "") : words.kind(detail);
    return t(`fact.${known}`, { detail: named, number: number ?? "" });
  };
}

function CreditFile({ file }: { file: readonly CreditFact[] }) {
  const t = useTranslations("verification");
  const words = useClaimWords();
  const factText = useFactText();
  const day = useDay();
  const columns = (["fact", "on", "until", "source"] as const).map((key) => ({ key, label: t(`column.${key}`) }));
  const rows = file.map((fact) => ({
    key: fact.key,
    cells: [
      factText(fact),
      day(fact.on),
      day(fact.until),
      fact.what === "verified" ? words.method(fact.source) : (fact.source ?? t("byFair")),
    ],
  }));
  return <DataTable caption={t("creditFile")} columns={columns} rows={rows} />;
}

function ServiceFigures({ service }: { service: Trust["service"] }) {
  const t = useTranslations("verification");
  const format = useFormatter();
  const day = useDay();
  const { answerRate, medianAnswerMinutes, lastActiveOn, countedOn } = service;
  const rows = [
    { key: "active", label: t("lastActive"), value: lastActiveOn ? day(lastActiveOn) : t("notSeenYet") },
    {
      key: "rate",
      label: t("answerRate"),
      value: answerRate === null ? t("tooFew") : format.number(answerRate, { style: "percent" }),
    },
    {
      key: "time",
      label: t("answerTime"),
      value:
        medianAnswerMinutes === null ? t("tooFew") : t("hours", { hours: Math.max(1, Math.round(medianAnswerMinutes / 60)) }),
    },
  ];
  return (
    <>
      <KeyValues rows={rows} />
      <p className="mt-3 text-xs text-muted">{t("serviceMethod", { date: countedOn ? day(countedOn) : "–" })}</p>
    </>
  );
}

/** What is known of a supplier beyond what it says itself: what was checked, its credit file, how it serves. */
export function TrustPart({ trust }: { trust: Trust }) {
  const t = useTranslations("verification");
  return (
    <section className="grid gap-8 pt-10 lg:grid-cols-[1fr_24rem]" aria-labelledby="evidence">
      <div className="flex min-w-0 flex-col gap-6">
        <div>
          <h2 id="evidence" className="mb-3 text-xl">
            {t("checked")}
          </h2>
          <Claims claims={trust.claims} />
          <p className="mt-2 text-xs text-muted">{t("checkedNote")}</p>
        </div>
        <div>
          <h2 className="mb-3 text-xl">{t("creditFile")}</h2>
          <CreditFile file={trust.file} />
        </div>
      </div>
      <aside className="panel self-start p-4" aria-label={t("service")}>
        <h2 className="mb-1 text-base">{t("service")}</h2>
        <ServiceFigures service={trust.service} />
      </aside>
    </section>
  );
}
