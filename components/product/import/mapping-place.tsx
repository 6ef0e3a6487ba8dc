import { useTranslations } from "next-intl";
import { Disclosure } from "#components/ui/disclosure";
import { CheckField, SelectField, SubmitButton } from "#components/ui/form-fields";
import type { KeptInspection } from "#lib/product/queries/imports";

const cellsShown = 6;

/** Which sheet is read and where its headings stand. */
export function MappingPlace({ inspection, isOpen }: { inspection: KeptInspection; isOpen: boolean }) {
  const t = useTranslations("imports.mapping");
  const { sheets, current, more } = inspection;
  const beginning = (current?.beginning ?? []).map(({ line, cells }) => {
    const words = cells.filter((cell) => cell.trim() !== "").slice(0, cellsShown);
    return { value: String(line), label: t("headerRow", { line, cells: words.join(" · ").slice(0, 120) }) };
  });
  const known = current?.header ? String(current.header.line) : "";
  const isBeyond = known !== "" && beginning.every(({ value }) => value !== known);
  const rows = isBeyond ? [...beginning, { value: known, label: t("headerRow", { line: known, cells: "…" }) }] : beginning;
  return (
    <Disclosure label={t("sheetPart")} isOpen={isOpen}>
      <div className="grid gap-4 sm:grid-cols-2">
        {sheets.length > 1 && (
          <SelectField
            label={t("sheet")}
            name="sheet"
            value={current?.name}
            options={sheets.map(({ name, rows: count }) => ({ value: name, label: t("sheetOf", { name, rows: count }) }))}
            {...(more > 0 ? { hint: t("moreSheets", { count: more }) } : {})}
          />
        )}
        <SelectField
          label={t("header")}
          name="headerLine"
          value={known}
          options={rows}
          {...(known === "" ? { empty: t("headerAuto") } : {})}
        />
        <CheckField label={t("twoRows")} name="isTwoRows" isChecked={current?.header?.rows === 2} />
        <div>
          <SubmitButton kind="outline" isSmall name="intent" value="look">
            {t("readAgain")}
          </SubmitButton>
        </div>
      </div>
    </Disclosure>
  );
}
