import type { AttributeContent, CompanyContent, ProductContent } from "./content.ts";
import type { Row } from "./copy.ts";
import { idOf } from "./random.ts";

const businessTypes: Record<string, string> = {
  manufacturer: "MANUFACTURER",
  mfr_trading: "MANUFACTURER_TRADING",
  trading: "TRADING",
};

const portOf: Record<string, string> = { FOB: "CNNGB", FAS: "CNNGB", CFR: "CNNGB", CIF: "CNNGB" };

const slugOf = (name: string, id: string) =>
  `${name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60)
    .replace(/-$/, "")}-${id.slice(-8)}`;

export function companyRow(content: CompanyContent, at: Date): Row {
  return {
    id: idOf("company", content.slug, at),
    slug: content.slug,
    status: "ACTIVE",
    businessType: businessTypes[content.businessType] ?? "OTHER",
    nameZh: content.nameZh,
    nameEn: content.nameEn,
    summaryZh: content.summaryZh,
    summaryEn: content.summaryEn,
    descriptionZh: content.descriptionZh,
    descriptionEn: content.descriptionEn,
    zhOrigin: "HUMAN",
    enOrigin: "HUMAN",
    countryCode: "CN",
    districtCode: content.district,
    foundedYear: content.foundedYear,
    staffCount: content.staff,
    exportShare: content.exportShare,
    markets: content.markets,
    languages: content.languages,
    isDemo: true,
    createdAt: at,
    updatedAt: at,
  };
}

export type ProductRows = { product: Row; breaks: Row[]; certificates: Row[]; pictures: Row[]; move: Row };
export type Origin = { at: Date; companyId: string; categoryId: string; fileId: string | null; textOrigin: "HUMAN" | "MACHINE" };

export function productRows(content: ProductContent, { at, companyId, categoryId, fileId, textOrigin }: Origin): ProductRows {
  const id = idOf("product", `${content.company}/${content.sku}`, at);
  const own = (kind: string, name: string | number) => idOf(kind, `${id}/${name}`, at);
  return {
    product: {
      id,
      companyId,
      categoryId,
      sku: content.sku,
      slug: slugOf(content.nameEn, id),
      status: "LIVE",
      nameZh: content.nameZh,
      nameEn: content.nameEn,
      descriptionZh: content.descriptionZh,
      descriptionEn: content.descriptionEn,
      zhOrigin: textOrigin,
      enOrigin: textOrigin,
      modelNumber: content.model ?? null,
      hsCode: content.hs,
      originCode: "CN",
      unitCode: content.unit,
      moq: content.moq,
      orderMultiple: content.multiple ?? null,
      leadTimeDays: content.leadTimeDays,
      monthlyCapacity: content.monthlyCapacity ?? null,
      packingZh: content.packingZh ?? null,
      packingEn: content.packingEn ?? null,
      portCode: portOf[content.incoterm] ?? null,
      paymentTerms: content.payment,
      hasSample: content.sample,
      attributes: content.attributes,
      firstPublishedAt: at,
      confirmedAt: at,
      createdAt: at,
      updatedAt: at,
    },
    breaks: content.prices.map(([minQuantity, price]) => ({
      id: own("break", minQuantity),
      productId: id,
      currency: content.currency,
      incoterm: content.incoterm,
      place: content.place,
      minQuantity,
      price,
    })),
    certificates: content.certificates.map(([scheme, expiresOn]) => ({
      id: own("certificate", scheme),
      productId: id,
      scheme,
      expiresOn: expiresOn ?? null,
    })),
    pictures: fileId
      ? [{ id: own("picture", 0), productId: id, position: 0, fileId, altZh: content.nameZh, altEn: content.nameEn }]
      : [],
    move: { id: own("move", "publish"), productId: id, move: "publish", status: "LIVE", actor: "system:seed", createdAt: at },
  };
}

/** The choice of a template attribute whose English label is the given one. */
export const choiceLabelled = (attribute: AttributeContent, label: string) =>
  attribute.choices?.find((choice) => choice.en.toLowerCase() === label.toLowerCase())?.value;
