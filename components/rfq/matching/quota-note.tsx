import { useFormatter, useTranslations } from "next-intl";
import { Disclosure } from "#components/ui/disclosure";
import { KeyValues } from "#components/ui/key-values";
import type { Quota } from "#lib/rfq/queries/quota";

/** How many quotations a firm may still send this month, and why so many. */
export function QuotaNote({ quota }: { quota: Quota }) {
  const t = useTranslations("matching");
  const format = useFormatter();
  const { limit, used, returned, reasons } = quota;
  const left = Math.max(0, limit - used);
  return (
    <Disclosure label={`${t("quota")}: ${t("quotaLeft", { left, limit })}`}>
      <div className="flex flex-col gap-3 text-sm">
        <p>{t("quotaText")}</p>
        <KeyValues
          rows={reasons.map(({ part, share }) => ({
            key: part,
            label: t(`quotaPart.${part}`),
            value: format.number(share, { style: "percent", maximumFractionDigits: 0 }),
          }))}
        />
        {returned > 0 && <p>{t("quotaReturned", { count: returned })}</p>}
      </div>
    </Disclosure>
  );
}
