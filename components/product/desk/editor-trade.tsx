import { useTranslations } from "next-intl";
import { CheckField, ChoiceField, SelectField, TextArea, TextField } from "#components/ui/form-fields";
import type { TypedValues } from "#lib/platform/form-state";
import { productLimits } from "#lib/product/schema";
import { countries } from "#lib/taxonomy/reference/countries";
import { paymentTerms } from "#lib/taxonomy/reference/trade-terms";
import { units } from "#lib/taxonomy/reference/units";
import { EditorPart, typedMany, typedOne } from "./editor-part.tsx";

type Props = { values: TypedValues; locale: string };
const figures = ["moq", "orderMultiple", "leadTimeDays", "monthlyCapacity"] as const;
const numbersOfGoods = ["modelNumber", "brand", "gtin", "hsCode"] as const;

const option = (locale: string) => (term: { code: string; zh: string; en: string }) => ({
  value: term.code,
  label: locale === "zh" ? term.zh : term.en,
});

/** What an order looks like: quantities, time, packing, port, payment, samples. */
export function EditorTrade({ values, locale }: Props) {
  const t = useTranslations("listing");
  const value = (name: string) => typedOne(values, name);
  return (
    <EditorPart id="trade" title={t("parts.trade")} hint={t("hints.trade")}>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t("fields.unitCode")}
          name="unitCode"
          value={value("unitCode") ?? "H87"}
          options={units.map(option(locale))}
        />
        {figures.map((name) => (
          <TextField key={name} label={t(`fields.${name}`)} name={name} value={value(name)} inputMode="decimal" maxLength={20} />
        ))}
        <TextField label={t("fields.portCode")} hint={t("hints.port")} name="portCode" value={value("portCode")} maxLength={80} />
        <TextArea
          label={t("fields.packingZh")}
          name="packingZh"
          lang="zh-CN"
          rows={2}
          isWide={false}
          value={value("packingZh")}
          maxLength={productLimits.packing}
        />
        <TextArea
          label={t("fields.packingEn")}
          name="packingEn"
          lang="en"
          rows={2}
          isWide={false}
          value={value("packingEn")}
          maxLength={productLimits.packing}
        />
        <ChoiceField
          label={t("fields.paymentTerms")}
          name="paymentTerms"
          isMany
          chosen={typedMany(values, "paymentTerms")}
          options={paymentTerms.map(option(locale))}
        />
        <CheckField label={t("hasSample")} name="hasSample" isChecked={value("hasSample") !== undefined} />
      </div>
    </EditorPart>
  );
}

/** Numbers by which goods are known, and where they are made. */
export function EditorNumbers({ values, locale }: Props) {
  const t = useTranslations("listing");
  return (
    <EditorPart id="numbers" title={t("parts.numbers")}>
      <div className="grid gap-4 sm:grid-cols-2">
        {numbersOfGoods.map((name) => (
          <TextField
            key={name}
            label={t(`fields.${name}`)}
            name={name}
            value={typedOne(values, name)}
            maxLength={productLimits.short}
          />
        ))}
        <SelectField
          label={t("fields.originCode")}
          name="originCode"
          value={typedOne(values, "originCode")}
          empty={t("notSaid")}
          options={countries.map(option(locale))}
        />
      </div>
    </EditorPart>
  );
}
