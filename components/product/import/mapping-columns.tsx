import { useTranslations } from "next-intl";
import { SelectField } from "#components/ui/form-fields";
import type { InspectedSheet } from "#lib/product/import/inspect";
import { asAttribute, columnTargets, leftOut, targetOf } from "#lib/product/schema/imports";

const samplesShown = 3;

/** Each column of a sheet with what stands in it and what it was taken for. */
export function MappingColumns({ sheet }: { sheet: InspectedSheet }) {
  const t = useTranslations("imports");
  const options = columnTargets.map((value) => {
    if (value === asAttribute) return { value, label: t("targets.attribute") };
    return { value, label: value === leftOut ? t("targets.leftOut") : t(`fields.${value}`) };
  });
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-2 text-base font-semibold">{t("mapping.columnsPart")}</legend>
      <div className="grid items-end gap-x-6 gap-y-4 sm:grid-cols-2 xl:grid-cols-3">
        {sheet.columns.map((column, at) => {
          const samples = column.samples.slice(0, samplesShown).join(" · ").slice(0, 120);
          return (
            <SelectField
              key={column.position}
              label={column.heading.trim() || t("mapping.column", { position: column.position })}
              hint={
                <span className="block [overflow-wrap:anywhere]">
                  {samples ? t("mapping.samples", { samples }) : t("mapping.noSamples")}
                </span>
              }
              name={`to.${at}`}
              value={targetOf(column)}
              options={options}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
