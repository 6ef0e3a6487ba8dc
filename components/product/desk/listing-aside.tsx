import { useTranslations } from "next-intl";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import type { Quality } from "#lib/product/quality";
import type { Duplicate } from "#lib/product/queries/listing";
import type { ProductRecord } from "#lib/product/schema";
import { ListingPreview, type PreviewSource } from "./preview.tsx";
import { QualityBox } from "./quality-box.tsx";

type Props = { locale: string; preview: PreviewSource; quality: Quality; duplicates: readonly Duplicate[] };

const pairs = ["name", "description", "packing"] as const;

/** Texts that stand in one language only. */
function gapsOf(record: ProductRecord) {
  const has = {
    nameZh: record.nameZh,
    nameEn: record.nameEn,
    descriptionZh: record.descriptionZh,
    descriptionEn: record.descriptionEn,
    packingZh: record.packingZh,
    packingEn: record.packingEn,
  };
  return pairs.flatMap((pair) => {
    const [zh, en] = [Boolean(has[`${pair}Zh`]), Boolean(has[`${pair}En`])];
    return zh === en ? [] : [`${pair}${zh ? "En" : "Zh"}` as const];
  });
}

/** Beside the editor: how it will look, how complete it is, what may be the same thing, what lacks its other language. */
export function ListingAside({ locale, preview, quality, duplicates }: Props) {
  const t = useTranslations("listing");
  const gaps = gapsOf(preview.record);
  return (
    <aside aria-label={t("aside")} className="flex min-w-0 flex-col gap-4 self-start xl:sticky xl:top-4">
      <QualityBox {...quality} />
      {gaps.length > 0 && (
        <section className="panel p-4 text-sm">
          <h2 className="font-semibold">{t("gapsTitle")}</h2>
          <ul className="mt-1 list-disc pl-5">
            {gaps.map((field) => (
              <li key={field}>{t(`fields.${field}`)}</li>
            ))}
          </ul>
        </section>
      )}
      {duplicates.length > 0 && (
        <section className="panel p-4 text-sm">
          <h2 className="font-semibold">{t("duplicatesTitle")}</h2>
          <ul className="mt-1 flex flex-col gap-1">
            {duplicates.map((one) => (
              <li key={one.id}>
                <a href={urls.selling.listing(locale, one.id)} className="text-secondary quiet-link">
                  {localized(one, "name", locale).text || one.sku}
                </a>{" "}
                <span className="text-muted">{t(`duplicateWhy.${one.why}`, { sku: one.sku })}</span>
              </li>
            ))}
          </ul>
          <p className="mt-2 text-xs text-muted">{t("duplicatesNote")}</p>
        </section>
      )}
      <section aria-labelledby="preview-title" className="panel p-4">
        <h2 id="preview-title" className="mb-2 text-sm font-semibold">
          {t("preview")}
        </h2>
        <ListingPreview source={preview} locale={locale} />
      </section>
    </aside>
  );
}
