import { useTranslations } from "next-intl";
import { typedOne } from "#components/product/desk/editor-part";
import type { TypedValues } from "#lib/platform/form-state";

/** What the form carries along as it is. */
export function AboutFields({ values }: { values: TypedValues }) {
  return (
    <>
      {["language", "countryCode"].map((name) => (
        <input key={name} type="hidden" name={name} value={typedOne(values, name) ?? ""} />
      ))}
    </>
  );
}

/** Files that stand with the request, to be taken off. */
export function DropFiles({ files }: { files: readonly { id: string; name: string }[] }) {
  const t = useTranslations("rfq.form");
  return (
    <>
      {files.map(({ id, name }) => (
        <label key={id} className="flex items-start gap-2 text-sm [overflow-wrap:anywhere]">
          <input type="checkbox" name="dropped" value={id} className="checkbox checkbox-sm mt-0.5" />
          {t("dropFile", { name })}
        </label>
      ))}
    </>
  );
}
