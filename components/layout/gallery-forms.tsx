import { useTranslations } from "next-intl";
import { EmptyState } from "#components/ui/empty-state";
import { Field, Select } from "#components/ui/field";
import { CardSkeletons } from "#components/ui/skeleton";
import { GalleryPart } from "./gallery-part.tsx";

const currencies = ["USD", "EUR", "CNY"];

export function GalleryForms({ theme }: { theme: string }) {
  const t = useTranslations("gallery");
  return (
    <>
      <GalleryPart heading={t("fields")}>
        <div className="grid grid-cols-2 gap-3">
          <Field label={t("sampleLabel")} name={`${theme}-quantity`} type="number" value={500} />
          <Select
            label={t("sampleName")}
            name={`${theme}-currency`}
            value="USD"
            options={currencies.map((code) => ({ value: code, label: code }))}
          />
        </div>
      </GalleryPart>
      <GalleryPart heading={t("empty")}>
        <EmptyState icon="searchNone" heading={t("error")} text={t("info")} />
      </GalleryPart>
      <GalleryPart heading={t("skeleton")}>
        <CardSkeletons count={2} />
      </GalleryPart>
    </>
  );
}
