import {
  type CertificateRecord,
  type PictureRecord,
  type PriceBreakRecord,
  productLimits,
  type VariantRecord,
} from "#lib/product/schema";
import { isGtin } from "#lib/taxonomy/gtin";
import { countryCode } from "#lib/taxonomy/reference/countries";
import { readHsCode } from "#lib/taxonomy/reference/hs";
import { portCode } from "#lib/taxonomy/reference/ports";
import { unitCode } from "#lib/taxonomy/reference/units";
import type { AttributeCell, Cells } from "./cells.ts";
import type { ImportField } from "./fields.ts";
import type { RowNotes } from "./issues.ts";
import { readCertificates, readPaymentTerms, readPictures, readVersions } from "./read-lists.ts";
import { readPrices } from "./read-prices.ts";
import { readTexts, type Texts } from "./read-texts.ts";
import { readDays, readQuantity } from "./values/numbers.ts";
import { isNothing, readFlag, tidy } from "./values/words.ts";

/** A product as its row says it, before its category is known. */
export type ProductDraft = Texts & {
  line: number;
  sku: string;
  category: { text: string; label: string } | null;
  brand: string | null;
  modelNumber: string | null;
  gtin: string | null;
  hsCode: string | null;
  originCode: string | null;
  unitCode: string | null;
  moq: number | null;
  orderMultiple: number | null;
  leadTimeDays: number | null;
  monthlyCapacity: number | null;
  portCode: string | null;
  paymentTerms: string[];
  hasSample: boolean;
  attributes: AttributeCell[];
  priceBreaks: PriceBreakRecord[];
  variants: VariantRecord[];
  pictures: PictureRecord[];
  certificates: CertificateRecord[];
};

/** Reads single values of a row; what is given but not understood is kept as an attribute beside a warning. */
class FieldReader {
  readonly kept: AttributeCell[] = [];
  readonly cells: Cells;
  readonly notes: RowNotes;

  constructor(cells: Cells, notes: RowNotes) {
    this.cells = cells;
    this.notes = notes;
  }

  cell(field: ImportField) {
    const cell = this.cells.fields.get(field);
    return cell && !isNothing(cell.text) ? cell : null;
  }

  text(field: ImportField): string | null {
    return tidy(this.cell(field)?.text ?? "").slice(0, productLimits.short) || null;
  }

  keep(field: ImportField, text: string, label: string) {
    this.kept.push({ key: field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), label, text, isHint: false });
  }

  keepUnknown(field: ImportField, unknown: readonly string[]) {
    if (unknown.length > 0) this.keep(field, unknown.join("; "), this.cells.fields.get(field)?.label ?? field);
  }

  read<Value>(field: ImportField, parse: (text: string) => Value | null, warning: Parameters<RowNotes["warn"]>[0]): Value | null {
    const cell = this.cell(field);
    if (!cell) return null;
    const value = parse(cell.text);
    if (value !== null) return value;
    this.notes.warn(warning, cell.label, cell.text);
    this.keep(field, cell.text, cell.label);
    return null;
  }

  demand(field: ImportField, parse: (text: string) => string | null, reason: Parameters<RowNotes["reject"]>[0]): string | null {
    const cell = this.cell(field);
    const value = cell ? parse(cell.text) : null;
    if (cell && value === null) this.notes.reject(reason, cell.label, cell.text);
    return value;
  }

  quantity(field: ImportField): { value: number; unit: string | null } | null {
    const cell = this.cell(field);
    const quantity = this.read(field, readQuantity, "quantityUnclear");
    if (!cell || !quantity) return null;
    if (quantity.value < 0 || quantity.value > productLimits.quantity) {
      this.notes.reject("moqWrong", cell.label, cell.text);
      return null;
    }
    return quantity.value === 0 ? null : { value: quantity.value, unit: unitCode(quantity.rest) ?? cell.unit };
  }
}

const gtinOf = (text: string) => {
  const digits = tidy(text).replace(/[\s-]/g, "");
  return isGtin(digits) ? digits : null;
};

const whole = (value: number | undefined, most: number) => (value === undefined ? null : Math.min(Math.round(value), most));

function readSku(cells: Cells, notes: RowNotes): string {
  const cell = cells.fields.get("sku");
  const sku = tidy(cell?.text ?? "");
  notes.sku = sku || null;
  if (sku === "") notes.reject("skuMissing", cell?.label ?? "sku", "");
  if (sku.length > productLimits.sku) notes.reject("skuTooLong", cell?.label ?? "sku", sku);
  return sku;
}

/** Reads the cells of one product. Wrong values that would mislead are rejections in `notes`. */
export function readProduct(cells: Cells, notes: RowNotes): ProductDraft {
  const reader = new FieldReader(cells, notes);
  const sku = readSku(cells, notes);
  const moq = reader.quantity("moq");
  const prices = readPrices(cells, moq?.value ?? null, notes);
  const certificates = readCertificates(cells.fields.get("certificates"), notes);
  const payment = readPaymentTerms(cells.fields.get("paymentTerms"), notes);
  reader.keepUnknown("certificates", certificates.unknown);
  reader.keepUnknown("paymentTerms", payment.unknown);
  const category = reader.cell("category");
  return {
    ...readTexts(cells, notes),
    line: notes.line,
    sku,
    category: category && { text: tidy(category.text), label: category.label },
    brand: reader.text("brand"),
    modelNumber: reader.text("modelNumber"),
    gtin: cells.isFeed ? reader.read("gtin", gtinOf, "gtinKept") : reader.demand("gtin", gtinOf, "gtinWrong"),
    hsCode: cells.isFeed ? reader.read("hsCode", readHsCode, "hsKept") : reader.demand("hsCode", readHsCode, "hsUnknown"),
    originCode: reader.read("origin", countryCode, "originUnknown"),
    unitCode: reader.read("unit", unitCode, "unitUnknown") ?? prices.unit ?? moq?.unit ?? null,
    moq: moq?.value ?? null,
    orderMultiple: reader.quantity("orderMultiple")?.value ?? null,
    leadTimeDays: whole(reader.read("leadTimeDays", readDays, "leadTimeUnclear") ?? undefined, productLimits.leadTimeDays),
    monthlyCapacity: whole(reader.quantity("monthlyCapacity")?.value, 2_000_000_000),
    portCode: reader.read("port", portCode, "portUnknown"),
    paymentTerms: payment.items,
    hasSample: reader.read("sample", readFlag, "sampleUnclear") ?? false,
    attributes: [...cells.attributes, ...reader.kept],
    priceBreaks: prices.breaks,
    variants: readVersions(cells.fields.get("versionLines"), notes),
    pictures: readPictures(
      cells.fields.get("pictures"),
      { zh: cells.fields.get("pictureTextsZh"), en: cells.fields.get("pictureTextsEn") },
      notes,
    ),
    certificates: certificates.items,
  };
}
