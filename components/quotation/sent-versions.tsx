import { useFormatter, useTranslations } from "next-intl";
import { formatMoney } from "#lib/platform/money";
import type { OfferPaper } from "#lib/quotation/queries/papers";
import type { AskedLine } from "#lib/quotation/schema/asked-lines";
import { changesBetweenOffers } from "#lib/quotation/schema/changes";
import { canonical, type OfferContent } from "#lib/quotation/schema/content";
import { OfferSheet } from "./offer-sheet.tsx";

type Version = {
  version: number;
  createdAt: Date;
  hash: string;
  content: OfferContent | null;
  papers: readonly OfferPaper[];
  salt?: string;
};
type Props = { versions: readonly Version[]; asked: readonly AskedLine[]; hashes?: readonly string[]; locale: string };

function Changes({ before, content, locale }: { before: OfferContent; content: OfferContent; locale: string }) {
  const t = useTranslations("quotation");
  const changes = changesBetweenOffers(before, content);
  const said = (value: string | null, currency: string) =>
    value === null ? "–" : /^\d/.test(value) && currency ? formatMoney(locale, value, currency) : value;
  if (changes.length === 0) return <p className="text-sm text-muted">{t("noChanges")}</p>;
  return (
    <ul className="text-sm">
      {changes.map(({ field, position, before: was, after, isMoney }) => (
        <li key={`${field} ${position}`}>
          {t("changedFrom", {
            field: position === null ? t(field) : `${t("line", { number: position })}, ${t(field)}`,
            before: said(was, isMoney ? before.currency : ""),
            after: said(after, isMoney ? content.currency : ""),
          })}
        </li>
      ))}
    </ul>
  );
}

function Proof({ hash, salt, content }: { hash: string; salt: string | undefined; content: OfferContent }) {
  const t = useTranslations("quotation");
  return (
    <details className="text-sm">
      <summary className="cursor-pointer font-medium text-secondary">{t("hash")}</summary>
      <p className="mt-2 text-muted">{t("hashHint")}</p>
      <p className="mt-2 font-mono text-xs break-all">{hash}</p>
      {salt && <p className="mt-1 font-mono text-xs break-all">{`${t("salt")}: ${salt}`}</p>}
      <p className="mt-1 font-mono text-xs break-all">{canonical(content)}</p>
    </details>
  );
}

/** Everything that was sent, the latest first, with what changed from one to the next and how to prove it. */
export function SentVersions({ versions, asked, hashes = [], locale }: Props) {
  const t = useTranslations("quotation");
  const format = useFormatter();
  return (
    <section aria-labelledby="versions" className="flex flex-col gap-3">
      <h2 id="versions" className="text-lg font-semibold">
        {t("sentVersions")}
      </h2>
      {versions.map(({ version, createdAt, hash, salt, content, papers }, at) => {
        const before = versions[at + 1]?.content;
        return (
          <details key={version} className="panel p-4" open={at === 0}>
            <summary className="cursor-pointer font-medium">
              {`${t("version", { number: version })} · ${format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "short" })}`}
            </summary>
            <div className="mt-3 flex flex-col gap-3">
              {content && before && <Changes before={before} content={content} locale={locale} />}
              {content && <OfferSheet content={content} papers={papers} asked={asked} locale={locale} />}
              {content && <Proof hash={hash} salt={salt} content={content} />}
            </div>
          </details>
        );
      })}
      {hashes.length > 0 && (
        <details className="text-sm">
          <summary className="cursor-pointer font-medium text-secondary">{t("allHashes")}</summary>
          <ul className="mt-2 font-mono text-xs break-all">
            {hashes.map((hash) => (
              <li key={hash}>{hash}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
