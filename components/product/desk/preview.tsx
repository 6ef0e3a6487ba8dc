import { useTranslations } from "next-intl";
import { ProductCard } from "#components/product/product-card";
import type { ProductCard as Card, PictureView } from "#lib/product/queries/cards";
import type { ProductRecord } from "#lib/product/schema";
import { priceGroups } from "#lib/product/schema/listing-values";
import type { PictureFiles } from "./editor-pictures.tsx";

type Place = { leaf: string; root: string; nameZh: string; nameEn: string };
export type PreviewSupplier = Card["supplier"];
export type PreviewSource = {
  record: ProductRecord;
  slug: string;
  place: Place | null;
  supplier: PreviewSupplier;
  files: PictureFiles;
};

const plain = (value: number) => value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 6 });

function priceOf({ priceBreaks }: ProductRecord): Card["price"] {
  const groups = priceGroups(priceBreaks);
  const group = groups.find(({ currency }) => currency === "USD") ?? groups[0];
  if (!group || !/^[A-Z]{3}$/.test(group.currency)) return null;
  const prices = group.breaks.map(({ price }) => price);
  const { currency, incoterm, place } = group;
  return { min: plain(Math.min(...prices)), max: plain(Math.max(...prices)), currency, incoterm, place };
}

function pictureOf({ record: { pictures }, files }: PreviewSource): PictureView | null {
  const first = pictures.find(({ fileId }) => fileId !== null && files.has(fileId));
  const file = first && files.get(first.fileId ?? "");
  return first && file ? { ...file, altZh: first.altZh, altEn: first.altEn } : null;
}

/** What was written, in the shape in which lists show products. */
function cardOf(source: PreviewSource): Card {
  const { record, slug, place, supplier } = source;
  const { sku, nameZh, nameEn, moq, unitCode: unit, leadTimeDays, hasSample } = record;
  return {
    id: slug,
    slug,
    sku,
    nameZh,
    nameEn: nameZh || nameEn ? nameEn : sku || "…",
    picture: pictureOf(source),
    root: place?.root ?? "",
    price: priceOf(record),
    moq: moq === null ? null : plain(moq),
    unit,
    leadTimeDays,
    hasSample,
    supplier,
    category: { slug: place?.leaf ?? "", nameZh: place?.nameZh ?? "", nameEn: place?.nameEn ?? "" },
    firstPublishedAt: null,
  };
}

/** The listing as buyers will see it in lists, from what is written now. */
export function ListingPreview({ source, locale }: { source: PreviewSource; locale: string }) {
  const t = useTranslations("common");
  const words = useTranslations("product");
  return (
    <ul className="max-w-72">
      <ProductCard card={cardOf(source)} locale={locale} words={{ t, moq: words("moq") }} />
    </ul>
  );
}
