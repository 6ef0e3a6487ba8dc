import { useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { Alert } from "#components/ui/alert";
import { ButtonLink } from "#components/ui/button";
import { Disclosure } from "#components/ui/disclosure";
import { urls } from "#lib/platform/urls";
import { startImportAction, undoImportAction } from "#lib/product/actions/imports";
import type { ImportChanges, ImportView } from "#lib/product/queries/imports";
import { Counts } from "./counts.tsx";
import { IssueTable } from "./issue-table.tsx";
import { Refusal } from "./look.tsx";

type Props = { run: ImportView; changes: ImportChanges; locale: string; canWrite: boolean; names: ReadonlyMap<string, string> };

function Waiting({ changes: { drafts, waiting }, locale }: { changes: ImportChanges; locale: string }) {
  const t = useTranslations("imports");
  if (drafts + waiting === 0) return null;
  return (
    <ul className="flex flex-col gap-1 text-sm">
      {drafts > 0 && (
        <li>
          <a href={urls.selling.listings(locale, { state: "DRAFT" })} className="text-secondary quiet-link">
            {t("next.drafts", { count: drafts })}
          </a>
        </li>
      )}
      {waiting > 0 && (
        <li>
          <a href={urls.selling.listings(locale, { waiting: "1" })} className="text-secondary quiet-link">
            {t("next.waiting", { count: waiting })}
          </a>
        </li>
      )}
    </ul>
  );
}

function Undo({ run, locale }: { run: ImportView; locale: string }) {
  const t = useTranslations("imports.undo");
  return (
    <Disclosure label={t("label")}>
      <p className="mb-3 text-sm">{t("text")}</p>
      <ActionButton
        action={undoImportAction}
        locale={locale}
        fields={{ importId: run.id }}
        label={t(run.stage === "undoBroken" ? "goOn" : "button")}
        kind="danger"
      />
    </Disclosure>
  );
}

/** How an import ended: what came of it, what waits now, and the ways on. */
export function ImportResult({ run, changes, locale, canWrite, names }: Props) {
  const t = useTranslations("imports");
  const { stage, progress } = run;
  const isHalf = stage === "stopped" || stage === "broken";
  const end = isHalf || stage === "undone" || stage === "undoBroken" ? stage : "done";
  const counts = isHalf ? { ...run.counts, ...progress.counts, read: progress.read } : run.counts;
  const { restored, removed, kept } = progress.undo;
  const canUndo = canWrite && stage !== "undone" && changes.total > 0;
  return (
    <>
      {stage === "broken" && <Refusal run={run} locale={locale} canWrite={canWrite} />}
      <Alert tone={end === "done" || end === "undone" ? "success" : "warning"}>
        {t(`done.${end}`, { read: progress.read, restored, removed, kept })}
      </Alert>
      <Counts counts={counts} />
      {stage !== "undone" && <Waiting changes={changes} locale={locale} />}
      <div className="flex flex-wrap items-start gap-3">
        {canWrite && isHalf && (
          <ActionButton
            action={startImportAction}
            locale={locale}
            fields={{ importId: run.id }}
            label={t("done.resume")}
            kind="primary"
          />
        )}
        {!isHalf && (
          <ButtonLink href={urls.selling.imports(locale)} kind="outline" size="small">
            {t("done.again")}
          </ButtonLink>
        )}
        {canUndo && <Undo run={run} locale={locale} />}
      </div>
      {stage !== "undone" && <IssueTable run={run} locale={locale} categories={names} />}
    </>
  );
}
