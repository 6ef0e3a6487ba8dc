import { useTranslations } from "next-intl";
import { LookAgain } from "#components/ui/look-again";
import { urls } from "#lib/platform/urls";
import type { ImportView } from "#lib/product/queries/imports";

function progressOf({ stage, progress }: ImportView): { done: number; total: number } | null {
  if (stage === "landing") return { done: Math.min(progress.read, progress.total), total: progress.total };
  if (stage !== "undoing") return null;
  const { total, restored, removed, kept } = progress.undo;
  return { done: restored + removed + kept, total };
}

/** While the worker is at it: what it does and how far it is. The page looks again by itself, with and without JavaScript. */
export function AtWork({ run, locale }: { run: ImportView; locale: string }) {
  const t = useTranslations("imports");
  const progress = progressOf(run);
  const stage = run.stage === "undoing" || run.stage === "landing" || run.stage === "rehearsing" ? run.stage : "inspecting";
  const said = t(`working.${stage}`, progress ?? { done: 0, total: 0 });
  return (
    <div className="flex flex-col gap-2">
      <p role="status" className="text-sm figures">
        {said}
      </p>
      {progress ? (
        <progress className="progress w-full" value={progress.done} max={Math.max(1, progress.total)} aria-label={said} />
      ) : (
        <progress className="progress w-full" aria-label={said} />
      )}
      <p className="text-sm text-muted">
        {t("goesOn")}{" "}
        <a href={urls.selling.importRun(locale, run.id)} className="text-secondary quiet-link">
          {t("lookAgain")}
        </a>
      </p>
      <LookAgain />
      <noscript>
        <meta httpEquiv="refresh" content="4" />
      </noscript>
    </div>
  );
}
