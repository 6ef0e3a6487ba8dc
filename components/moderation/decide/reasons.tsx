import { useTranslations } from "next-intl";
import { TextArea } from "#components/ui/form-fields";
import { Icon } from "#components/ui/icon";
import type { RecordField } from "#lib/product/schema/diff";
import { longestReason } from "#lib/product/schema/review";

type Field = "listing" | RecordField;

/** A reason for each field that a reviewer may want changed, folded away until it is needed. */
export function Reasons({ fields, isOpen = false }: { fields: readonly Field[]; isOpen?: boolean }) {
  const t = useTranslations("moderation.product");
  const listing = useTranslations("listing.fields");
  return (
    <details open={isOpen} className="group">
      <summary className="flex cursor-pointer items-center gap-1 text-sm font-medium">
        {t("reasons")}
        <Icon name="chevron" className="size-4 group-open:rotate-180" />
      </summary>
      <p className="my-2 text-sm text-muted">{t("reasonsHint")}</p>
      <div className="flex flex-col gap-3">
        {fields.map((field) => (
          <TextArea
            key={field}
            name={`reasons.${field}`}
            label={listing(field)}
            rows={1}
            maxLength={longestReason}
            isWide={false}
          />
        ))}
      </div>
    </details>
  );
}
