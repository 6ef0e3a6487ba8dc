import { useTranslations } from "next-intl";
import { ProductState } from "#components/product/desk/status";
import { DataTable } from "#components/ui/data-table";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import type { ImportChanges, ImportView } from "#lib/product/queries/imports";

const outcomes = ["undone", "edited", "moved", "locked"] as const;

/** The products that an import made or changed, and after an undo what became of each. */
export function TouchedProducts({ run, changes, locale }: { run: ImportView; changes: ImportChanges; locale: string }) {
  const t = useTranslations("imports");
  const isUndone = run.stage === "undone" || run.stage === "undoBroken";
  const { removed } = run.progress.undo;
  if (changes.total === 0 && removed === 0) return null;
  const outcome = (given: string | null) => {
    const known = outcomes.find((one) => one === given);
    return known ? t(`outcomes.${known}`) : "";
  };
  const columns = [
    { key: "sku", label: t("products.sku") },
    { key: "name", label: t("products.name") },
    { key: "status", label: t("products.status") },
    ...(isUndone ? [{ key: "outcome", label: t("products.outcome") }] : []),
  ];
  const rows = changes.items.map(({ product, outcome: given }) => ({
    key: product.id,
    cells: [
      <a key="sku" href={urls.selling.listing(locale, product.id)} className="text-secondary quiet-link figures">
        {product.sku}
      </a>,
      localized(product, "name", locale).text,
      <ProductState key="status" status={product.status} />,
      ...(isUndone ? [outcome(given)] : []),
    ],
  }));
  return (
    <section aria-labelledby="touched" className="flex flex-col gap-2">
      <h2 id="touched" className="text-base font-semibold">
        {t("products.title")}
      </h2>
      {removed > 0 && <p className="text-sm text-muted">{t("products.removed", { count: removed })}</p>}
      {rows.length > 0 && <DataTable caption={t("products.title")} columns={columns} rows={rows} />}
    </section>
  );
}
