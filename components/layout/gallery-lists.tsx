import { useTranslations } from "next-intl";
import { Breadcrumb } from "#components/ui/breadcrumb";
import { KeyValues } from "#components/ui/key-values";
import { Pagination } from "#components/ui/pagination";
import { Placeholder } from "#components/ui/placeholder";
import { Stat } from "#components/ui/stat";
import { Table } from "#components/ui/table";
import { urls } from "#lib/platform/urls";
import { GalleryPart } from "./gallery-part.tsx";

const drawings = ["general", "lighting", "toys-baby", "furniture"];

export function GalleryLists({ theme }: { theme: string }) {
  const t = useTranslations("gallery");
  const common = useTranslations("common");
  const words = {
    pages: `${common("pages")} ${theme}`,
    previous: common("previous"),
    next: common("next"),
    page: (page: number) => common("page", { page }),
  };
  const columns = [
    { key: "name", label: t("sampleName") },
    { key: "quantity", label: t("sampleLabel"), isFigure: true },
  ];
  return (
    <>
      <GalleryPart heading={t("breadcrumb")}>
        <Breadcrumb
          label={`${common("breadcrumb")} ${theme}`}
          crumbs={[{ name: common("home"), href: `#${theme}` }]}
          here={t("sampleName")}
        />
      </GalleryPart>
      <GalleryPart heading={t("pagination")}>
        <Pagination page={4} lastPage={20} href={(page) => `#${theme}-${page}`} words={words} />
      </GalleryPart>
      <GalleryPart heading={t("keyValues")}>
        <KeyValues rows={[{ key: "quantity", label: t("sampleLabel"), value: "1,000" }]} />
      </GalleryPart>
      <GalleryPart heading={t("table")}>
        <Table caption={t("table")} columns={columns} rows={[{ key: "kettle", cells: [t("sampleName"), "1,000"] }]} />
      </GalleryPart>
      <GalleryPart heading={t("stats")}>
        <dl>
          <Stat value="70,000" label={t("sampleLabel")} />
        </dl>
      </GalleryPart>
      <GalleryPart heading={t("pictures")}>
        <div className="flex gap-3">
          {drawings.map((root) => (
            <span key={root} data-root={root} className="tint grid size-20 place-items-center rounded">
              <Placeholder href={urls.placeholder(root)} className="size-14" />
            </span>
          ))}
        </div>
      </GalleryPart>
    </>
  );
}
