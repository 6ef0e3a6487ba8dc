import { useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { Alert } from "#components/ui/alert";
import { remapImportAction, startImportAction } from "#lib/product/actions/imports";
import type { ImportView } from "#lib/product/queries/imports";
import { Counts } from "./counts.tsx";
import { IssueTable } from "./issue-table.tsx";

type Props = { run: ImportView; locale: string; canWrite: boolean; names: ReadonlyMap<string, string> };

/** After the dry run: what would come of the file. */
export function ReadyLook({ run, locale, canWrite, names }: Props) {
  const t = useTranslations("imports");
  const fields = { importId: run.id };
  const count = run.counts.created + run.counts.updated;
  return (
    <>
      <p className="text-sm">{t("ready.text")}</p>
      <Counts counts={run.counts} />
      {count === 0 ? (
        <Alert tone="warning">{t("ready.nothing")}</Alert>
      ) : (
        <p className="text-sm text-muted">{t("ready.drafts")}</p>
      )}
      {canWrite && (
        <div className="flex flex-wrap gap-3">
          {count > 0 && (
            <ActionButton
              action={startImportAction}
              locale={locale}
              fields={fields}
              label={t("ready.start", { count })}
              kind="primary"
            />
          )}
          <ActionButton action={remapImportAction} locale={locale} fields={fields} label={t("ready.change")} />
        </div>
      )}
      <IssueTable run={run} locale={locale} categories={names} />
    </>
  );
}

/** A file that cannot be read or landed as it is: why, and the way out. */
export function Refusal({ run, locale, canWrite }: Omit<Props, "names">) {
  const [t, say] = [useTranslations("imports"), useTranslations("import")];
  const key = run.error ?? "other";
  const own = `refused.${key}` as "refused.other";
  const known = `refusal.${key}` as "refusal.empty";
  return (
    <>
      <Alert tone="error">
        <p className="font-semibold">{t("refusedTitle")}</p>
        <p>{t.has(own) ? t(own) : say.has(known) ? say(known) : t("refused.other")}</p>
      </Alert>
      {canWrite && run.stage === "refused" && (
        <ActionButton
          action={remapImportAction}
          locale={locale}
          fields={{ importId: run.id }}
          label={t("ready.change")}
          kind="primary"
        />
      )}
    </>
  );
}
