import { useFormatter, useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { Alert } from "#components/ui/alert";
import { SubmitButton } from "#components/ui/form-fields";
import { mapImportAction } from "#lib/product/actions/imports";
import type { ImportView } from "#lib/product/queries/imports";
import type { CategoryNode } from "#lib/taxonomy/schema";
import { MappingColumns } from "./mapping-columns.tsx";
import { MappingDefaults } from "./mapping-defaults.tsx";
import { MappingPlace } from "./mapping-place.tsx";

type Props = { run: ImportView; locale: string; categories: readonly CategoryNode[] };

const problems = ["empty", "noHeader", "noSku"] as const;
const formats = ["csv", "xlsx", "google", "bmecat", "shopify", "woocommerce", "commercetools"] as const;
const formatOf = (given: string) => formats.find((one) => one === given) ?? "csv";

/** How a file is read, to be confirmed or changed. Looking again and trying are two buttons of one form. */
export function MappingForm({ run, locale, categories }: Props) {
  const t = useTranslations("imports");
  const format = useFormatter();
  const { inspection, order } = run;
  if (!inspection) return null;
  const { current } = inspection;
  const problem = problems.find((one) => one === current?.problem);
  const about = { format: t(`formats.${formatOf(inspection.format)}`), encoding: inspection.encoding, rows: current?.rows ?? 0 };
  const hasColumns = (current?.columns.length ?? 0) > 0;
  return (
    <>
      <p className="text-sm text-muted">
        {t("mapping.text")} {t(current?.isCounted ? "mapping.found" : "mapping.foundAtLeast", about)}
      </p>
      {order.remembered && (
        <Alert tone="info">
          {t("mapping.remembered", { when: format.dateTime(new Date(order.remembered), { dateStyle: "medium" }) })}
        </Alert>
      )}
      {problem && <Alert tone="warning">{t(`problem.${problem}`)}</Alert>}
      <ActionForm
        key={`${current?.name} ${current?.header?.line}`}
        action={mapImportAction}
        locale={locale}
        fields={{ importId: run.id }}
        className="flex flex-col gap-6"
      >
        <MappingPlace inspection={inspection} isOpen={problem !== undefined && problem !== "noSku"} />
        {hasColumns && current && <MappingColumns sheet={current} />}
        {hasColumns && <MappingDefaults defaults={order.plan.defaults} locale={locale} categories={categories} />}
        {hasColumns && (
          <div>
            <SubmitButton kind="primary" name="intent" value="check">
              {t("mapping.check")}
            </SubmitButton>
          </div>
        )}
      </ActionForm>
    </>
  );
}
