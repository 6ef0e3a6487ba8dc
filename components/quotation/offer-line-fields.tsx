import { useTranslations } from "next-intl";
import { ChoiceField, TextArea, TextField } from "#components/ui/form-fields";
import type { AskedLine } from "#lib/quotation/schema/asked-lines";
import { type OfferInput, offerLimits } from "#lib/quotation/schema/offer";

type Line = OfferInput["lines"][number];
type Props = { at: number; asked: AskedLine; line: Line | undefined };

const rows = Array.from({ length: offerLimits.breaks }, (_, row) => row);

function Break({ at, row, given }: { at: number; row: number; given: Line["breaks"][number] | undefined }) {
  const t = useTranslations("quotation");
  const name = `lines.${at}.breaks.${row}`;
  return (
    <div className="grid grid-cols-2 gap-3">
      <input type="hidden" name={`${name}.row`} value={row} />
      <TextField label={t("from")} name={`${name}.minQuantity`} value={given?.minQuantity} inputMode="decimal" maxLength={20} />
      <TextField label={t("unitPrice")} name={`${name}.unitPrice`} value={given?.unitPrice} inputMode="decimal" maxLength={20} />
    </div>
  );
}

function Breaks({ at, asked, line }: Props) {
  const t = useTranslations("quotation");
  const given = (row: number) =>
    line?.breaks[row] ?? (row === 0 && !line ? { minQuantity: asked.quantity, unitPrice: null } : undefined);
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 text-sm font-medium">{t("breaks")}</legend>
      <Break at={at} row={0} given={given(0)} />
      <details open={(line?.breaks.length ?? 0) > 1}>
        <summary className="cursor-pointer text-sm font-medium text-secondary">{t("moreBreaks")}</summary>
        <div className="mt-3 flex flex-col gap-3">
          {rows.slice(1).map((row) => (
            <Break key={row} at={at} row={row} given={given(row)} />
          ))}
        </div>
      </details>
    </fieldset>
  );
}

function Packing({ at, line }: Omit<Props, "asked">) {
  const t = useTranslations("quotation");
  const field = (name: "unitsPerCarton" | "lengthCm" | "widthCm" | "heightCm" | "grossKg") => (
    <TextField label={t(name)} name={`lines.${at}.${name}`} value={line?.[name]} inputMode="decimal" maxLength={20} />
  );
  return (
    <details open={Boolean(line?.unitsPerCarton)}>
      <summary className="cursor-pointer text-sm font-medium text-secondary">{t("packing")}</summary>
      <div className="mt-3 grid grid-cols-2 gap-3 sm:grid-cols-5">
        {field("unitsPerCarton")}
        {field("lengthCm")}
        {field("widthCm")}
        {field("heightCm")}
        {field("grossKg")}
      </div>
    </details>
  );
}

/** The answer to one line of a request. */
export function OfferLineFields({ at, asked, line }: Props) {
  const t = useTranslations("quotation");
  const answers = [
    { value: "bid", label: t("bid") },
    { value: "none", label: t("noBid") },
  ];
  return (
    <section id={`line-${asked.position}`} className="panel flex flex-col gap-4 p-4">
      <div>
        <h3 className="font-semibold [overflow-wrap:anywhere]">{`${t("line", { number: asked.position })} · ${asked.item}`}</h3>
        <p className="text-sm text-muted">{t("wanted", { quantity: asked.quantity, unit: asked.unit })}</p>
        {asked.specification && <p className="mt-1 text-sm whitespace-pre-line">{asked.specification}</p>}
      </div>
      <input type="hidden" name={`lines.${at}.position`} value={asked.position} />
      <ChoiceField label={t("answer")} name={`lines.${at}.answer`} value={line?.answer ?? "bid"} options={answers} />
      <Breaks at={at} asked={asked} line={line} />
      <Packing at={at} line={line} />
      <TextField
        label={t("alternative")}
        hint={t("alternativeHint")}
        isOptional={t("optional")}
        name={`lines.${at}.alternative`}
        value={line?.alternative}
        maxLength={offerLimits.remark}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t("ownLead")}
          isOptional={t("optional")}
          name={`lines.${at}.leadTimeDays`}
          value={line?.leadTimeDays}
          inputMode="numeric"
          maxLength={4}
        />
      </div>
      <TextArea
        label={t("remark")}
        isOptional={t("optional")}
        name={`lines.${at}.remark`}
        value={line?.remark}
        rows={2}
        maxLength={offerLimits.remark}
      />
    </section>
  );
}
