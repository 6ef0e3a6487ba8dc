import { useTranslations } from "next-intl";
import { SelectField, TextField } from "#components/ui/form-fields";
import type { TypedValues } from "#lib/platform/form-state";
import { productLimits } from "#lib/product/schema";
import { certificates } from "#lib/taxonomy/reference/trade-terms";
import { EditorPart, numbers, rowsOf, typedOne } from "./editor-part.tsx";

/** Certificates that the supplier states, with number and day of expiry. */
export function EditorCertificates({ values, locale }: { values: TypedValues; locale: string }) {
  const t = useTranslations("listing");
  const rows = Math.min(rowsOf(values, "certificates") + 2, productLimits.certificates);
  const options = certificates.map(({ code, zh, en }) => ({ value: code, label: locale === "zh" ? zh : en }));
  return (
    <EditorPart id="certificates" title={t("fields.certificates")} hint={t("hints.certificates")}>
      {numbers(rows).map((row) => {
        const name = (field: string) => `certificates.${row}.${field}`;
        const value = (field: string) => typedOne(values, name(field));
        return (
          <div key={row} className="grid gap-2 sm:grid-cols-3">
            <input type="hidden" name={name("row")} value={row} />
            <SelectField
              label={t("scheme")}
              name={name("scheme")}
              value={value("scheme")}
              empty={t("notSaid")}
              options={options}
            />
            <TextField label={t("certificateNumber")} name={name("number")} value={value("number")} maxLength={100} />
            <TextField label={t("expiresOn")} name={name("expiresOn")} type="date" value={value("expiresOn")} />
          </div>
        );
      })}
    </EditorPart>
  );
}
