import { useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { Alert } from "#components/ui/alert";
import { LookAgain } from "#components/ui/look-again";
import { urls } from "#lib/platform/urls";
import { cancelBulkAction, startBulkAction } from "#lib/product/actions/bulk";
import type { BulkPlan, BulkRunView } from "#lib/product/queries/bulk-runs";
import { BulkSamples } from "./bulk-samples.tsx";
import { ProductState } from "./status.tsx";

type Props = { run: BulkRunView; locale: string };

/** Before it starts: how many follow, which do not, what the first will look like. */
export function BulkLook({ run, plan, locale }: Props & { plan: BulkPlan }) {
  const t = useTranslations("listing");
  const left = plan.left.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <p>{t("bulk.following", { count: plan.following, total: run.total })}</p>
      {left > 0 && (
        <div className="text-sm">
          <p>{t("bulk.left", { count: left })}</p>
          <ul className="mt-2 flex flex-wrap gap-2">
            {plan.left.map(({ status, count }) => (
              <li key={status} className="flex gap-1">
                <ProductState status={status} /> <span className="figures">{count}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {plan.beyond && (
        <Alert tone="warning">
          {t("bulk.beyond", plan.beyond)}{" "}
          <a href={urls.selling.plan(locale)} className="link">
            {t("bulk.plan")}
          </a>
        </Alert>
      )}
      {run.value.act === "price" && <p className="text-sm text-muted">{t("bulk.rounding")}</p>}
      <BulkSamples samples={plan.samples} locale={locale} />
      <div className="flex gap-3">
        {plan.following > 0 && (
          <ActionButton
            action={startBulkAction}
            locale={locale}
            fields={{ runId: run.id }}
            label={t("bulk.start", { count: plan.following })}
            kind="primary"
          />
        )}
        <ActionButton action={cancelBulkAction} locale={locale} fields={{ runId: run.id }} label={t("bulk.cancel")} />
      </div>
    </>
  );
}

/** While it goes on and after: how far, what did not follow and why. It goes on when the page is closed. */
export function BulkProgress({ run, locale }: Props) {
  const t = useTranslations("listing");
  const worked = run.done + run.skipped;
  const isGoing = run.status === "QUEUED" || run.status === "RUNNING";
  const progress = t("bulk.progress", { done: worked, total: run.total });
  return (
    <>
      <div>
        <p role="status" className="mb-1 text-sm">
          {t(`runs.${run.status}`)} · {progress}
        </p>
        <progress className="progress w-full" value={worked} max={run.total} aria-label={progress} />
      </div>
      {isGoing ? (
        <>
          <LookAgain />
          <p className="text-sm text-muted">{t("bulk.goesOn")}</p>
          <ActionButton action={cancelBulkAction} locale={locale} fields={{ runId: run.id }} label={t("bulk.stop")} />
        </>
      ) : (
        <Alert tone={run.skipped > 0 || run.status === "CANCELLED" ? "warning" : "success"}>
          {t("bulk.result", { done: run.done, skipped: run.skipped })}
        </Alert>
      )}
      {run.issues.length > 0 && (
        <section aria-labelledby="issues">
          <h2 id="issues" className="text-base font-semibold">
            {t("bulk.issues")}
          </h2>
          <ul className="mt-2 flex flex-col gap-1 text-sm">
            {run.issues.map(({ productId, sku, reason }) => (
              <li key={productId}>
                <a href={urls.selling.listing(locale, productId)} className="text-secondary quiet-link figures">
                  {sku ?? productId}
                </a>
                {": "}
                {t(`bulk.why.${reason}`)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
