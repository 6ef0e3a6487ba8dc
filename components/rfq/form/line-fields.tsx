import { useTranslations } from "next-intl";
import { typedMany, typedOne } from "#components/product/desk/editor-part";
import { CheckField, ChoiceField, SelectField, SubmitButton, TextArea, TextField } from "#components/ui/form-fields";
import { GroupedSelect } from "#components/ui/grouped-select";
import { localized } from "#lib/platform/i18n/localized";
import type { RequestEditor } from "#lib/rfq/queries/editor";
import { requestLimits } from "#lib/rfq/schema/record";
import { rowsOf } from "#lib/rfq/schema/typed";
import { certificates } from "#lib/taxonomy/reference/trade-terms";
import { units } from "#lib/taxonomy/reference/units";

/** Beyond so many lines each offers only the likely categories, so that the page stays light. */
const fullLists = 8;

type Props = { editor: RequestEditor; locale: string };
type LineProps = Props & { row: number; at: number; isLong: boolean };

const byLanguage = (locale: string) => (term: { code: string; zh: string; en: string }) => ({
  value: term.code,
  label: locale === "zh" ? term.zh : term.en,
});

function Category({ editor: { values, categories, guesses }, locale, row, isLong }: LineProps) {
  const t = useTranslations("rfq.form");
  const name = `lines.${row}.categoryId`;
  const value = typedOne(values, name);
  const likely = guesses.get(row) ?? [];
  const isOffered = (id: string) => !isLong || id === value || likely.includes(id);
  const groups = categories.map((root) => ({
    label: localized(root, "name", locale).text,
    options: root.children
      .filter(({ id }) => isOffered(id))
      .map((leaf) => ({
        value: leaf.id,
        label: localized(leaf, "name", locale).text,
        words: `${leaf.nameZh} ${leaf.nameEn}`,
      })),
  }));
  return (
    <GroupedSelect
      label={t("category")}
      name={name}
      value={value}
      empty={t("categoryEmpty")}
      narrow={t("categoryNarrow")}
      groups={groups}
      {...(isLong ? { hint: t("categoryMore") } : {})}
    />
  );
}

function More({ editor: { values }, locale, row }: LineProps) {
  const t = useTranslations("rfq.form");
  const name = (field: string) => `lines.${row}.${field}`;
  const chosen = typedMany(values, name("certificates"));
  const isOpen = Boolean(typedOne(values, name("targetPrice")) || typedOne(values, name("hsCode")) || chosen.length > 0);
  return (
    <details open={isOpen}>
      <summary className="cursor-pointer text-sm font-medium text-secondary">{t("moreOfLine")}</summary>
      <div className="mt-3 grid gap-3 sm:grid-cols-2">
        <TextField
          label={t("targetPrice")}
          name={name("targetPrice")}
          value={typedOne(values, name("targetPrice"))}
          inputMode="decimal"
          maxLength={24}
        />
        <TextField label={t("hsCode")} name={name("hsCode")} value={typedOne(values, name("hsCode"))} maxLength={20} />
        <ChoiceField
          label={t("certificates")}
          name={name("certificates")}
          chosen={chosen}
          options={certificates.map(byLanguage(locale))}
          isMany
        />
      </div>
    </details>
  );
}

function Line(props: LineProps) {
  const { editor, locale, row, at } = props;
  const { values } = editor;
  const t = useTranslations("rfq.form");
  const name = (field: string) => `lines.${row}.${field}`;
  const value = (field: string) => typedOne(values, name(field));
  return (
    <fieldset className="flex min-w-0 flex-col gap-3 border-t border-base-300 pt-3 first:border-0 first:pt-0">
      <legend className="float-left mb-1 text-sm font-semibold">{t("line", { number: value("position") ?? at + 1 })}</legend>
      {["position", "productId"].map((field) => (
        <input key={field} type="hidden" name={name(field)} value={value(field) ?? (field === "position" ? at + 1 : "")} />
      ))}
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label={t("item")}
          hint={t("itemHint")}
          name={name("item")}
          value={value("item")}
          maxLength={requestLimits.item}
          isWide
        />
        <TextField label={t("quantity")} name={name("quantity")} value={value("quantity")} inputMode="decimal" maxLength={24} />
        <SelectField
          label={t("unit")}
          name={name("unitCode")}
          value={value("unitCode") ?? "H87"}
          options={units.map(byLanguage(locale))}
        />
        <TextArea
          label={t("specification")}
          hint={t("specificationHint")}
          name={name("specification")}
          value={value("specification")}
          maxLength={requestLimits.specification}
          rows={3}
        />
      </div>
      <Category {...props} />
      <More {...props} />
      <CheckField
        label={t("wantsSample")}
        name={name("wantsSample")}
        isChecked={typedMany(values, name("wantsSample")).length > 0}
      />
    </fieldset>
  );
}

/** The items, with buttons that draw the form anew with one more or one less. */
export function LineFields({ editor, locale }: Props) {
  const t = useTranslations("rfq.form");
  const found = rowsOf(editor.values);
  const rows = found.length > 0 ? found : [0];
  const isLong = rows.length > fullLists;
  return (
    <>
      {rows.map((row, at) => (
        <div key={row} className="flex flex-col gap-2">
          <Line editor={editor} locale={locale} row={row} at={at} isLong={isLong} />
          {rows.length > 1 && (
            <div>
              <SubmitButton kind="quiet" isSmall name="intent" value={`drop${row}`}>
                {t("dropLine", { number: at + 1 })}
              </SubmitButton>
            </div>
          )}
        </div>
      ))}
      {rows.length < requestLimits.lines && (
        <div>
          <SubmitButton kind="outline" isSmall name="intent" value="add">
            {t("addLine")}
          </SubmitButton>
        </div>
      )}
    </>
  );
}
