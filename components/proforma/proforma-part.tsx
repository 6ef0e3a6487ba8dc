import { useTranslations } from "next-intl";
import { LookAgain } from "#components/ui/look-again";
import { StatusBadge } from "#components/ui/status-badge";
import { localized } from "#lib/platform/i18n/localized";
import type { ProformaView } from "#lib/proforma/queries/documents";
import type { ProformaFile } from "#lib/proforma/schema/files";

type Props = {
  documents: readonly ProformaView[];
  /** Where a file opens: each side has its own door. */
  link: (quotationId: string, file: ProformaFile) => string;
  locale: string;
};

function Hashes({ hashes, number }: Pick<ProformaView, "hashes" | "number">) {
  const t = useTranslations("proforma");
  return (
    <details className="text-sm">
      <summary className="cursor-pointer font-medium text-secondary">{t("hashes")}</summary>
      <p className="mt-2 text-muted">{t("hashHint")}</p>
      <dl className="mt-2 text-xs">
        {(["pdf", "ubl"] as const).map((file) => (
          <div key={file}>
            <dt className="text-muted">{`${number ?? ""}.${file === "ubl" ? "xml" : file}`}</dt>
            <dd className="font-mono break-all">{hashes[file]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Made({ document, link }: { document: ProformaView; link: Props["link"] }) {
  const t = useTranslations("proforma");
  return (
    <>
      <p className="figures flex flex-wrap gap-x-4 gap-y-1 text-sm">
        <span className="font-medium">{`${t("number")} ${document.number ?? ""}`}</span>
        <span>{`${t("issuedOn")} ${document.issuedOn ?? ""}`}</span>
      </p>
      <p className="flex flex-wrap gap-2">
        <a href={link(document.quotationId, "pdf")} className="btn btn-secondary btn-sm shadow-none">
          {t("pdf")}
        </a>
        <a href={link(document.quotationId, "ubl")} className="btn btn-sm border-edge bg-base-100 shadow-none">
          {t("ubl")}
        </a>
      </p>
      <Hashes hashes={document.hashes} number={document.number} />
    </>
  );
}

function Unmade({ document: { state, fault } }: { document: ProformaView }) {
  const t = useTranslations("proforma");
  if (state === "failed") {
    return (
      <div className="flex flex-col items-start gap-1 text-sm">
        <StatusBadge tone="bad">{t("failed")}</StatusBadge>
        <p>{fault ? t(`fault.${fault}`) : t("late")}</p>
      </div>
    );
  }
  return <p className="text-sm text-muted">{state === "none" ? t("none") : state === "late" ? t("late") : t("making")}</p>;
}

/** The pro-forma invoices of what was awarded, as both sides open them; says how it stands while they are being made. */
export function ProformaPart({ documents, link, locale }: Props) {
  const t = useTranslations("proforma");
  if (documents.length === 0) return null;
  const isMaking = documents.some(({ state }) => state === "making");
  return (
    <section aria-labelledby="proforma" className="panel flex flex-col gap-3 p-4">
      {isMaking && <LookAgain />}
      <h2 id="proforma" className="text-lg font-semibold">
        {documents.length > 1 ? t("titleMany") : t("title")}
      </h2>
      <p className="text-sm text-muted">{t("text")}</p>
      {documents.map((document) => (
        <div key={document.quotationId} className="flex flex-col gap-2 border-t border-base-300 pt-3">
          {documents.length > 1 && <h3 className="font-medium">{localized(document.company, "name", locale).text}</h3>}
          {document.state === "made" ? <Made document={document} link={link} /> : <Unmade document={document} />}
        </div>
      ))}
      <p className="text-sm text-muted">{t("mend")}</p>
    </section>
  );
}
