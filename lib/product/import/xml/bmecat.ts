import { pairLine } from "#lib/product/import/dialects/dialect";
import data from "../data/bmecat.json" with { type: "json" };
import type { CatalogFacts } from "./bmecat-groups.ts";
import { priceLines } from "./bmecat-prices.ts";
import { child, childrenOf, type Element, readRecords, textOf } from "./records.ts";
import type { Fields } from "./tables.ts";

const articles = new Set(["ARTICLE", "PRODUCT"]);

class FieldCollector {
  readonly fields = new Map<string, string>();

  add(label: string, text: string) {
    if (text === "") return;
    const before = this.fields.get(label);
    this.fields.set(label, before === undefined ? text : `${before}\n${text}`);
  }
}

const texts = new Set(["DESCRIPTION_SHORT", "DESCRIPTION_LONG", "REMARKS"]);

/** A text's heading with the languages that we keep; of other languages the catalogue's own goes first. */
function addText(into: FieldCollector, { name, attributes, text }: Element, language: string) {
  const spoken = (attributes.lang ?? language).toLowerCase();
  if (spoken.startsWith("en")) return into.add(`${name} eng`, text.trim());
  if (spoken.startsWith("zh") || spoken === "chi") return into.add(`${name} zho`, text.trim());
  if (!into.fields.has(name)) into.add(name, text.trim());
}

/** An international number under the name of its scheme. */
const numberLabel = (element: Element) =>
  /ean|gtin|upc/i.test(element.attributes.type ?? "ean") ? "EAN" : `${element.name} ${element.attributes.type}`;

function addDetails(into: FieldCollector, details: Element | undefined, language: string) {
  for (const element of details?.children ?? []) {
    if (texts.has(element.name)) addText(into, element, language);
    else if (element.name === "INTERNATIONAL_PID") into.add(numberLabel(element), element.text.trim());
    else if (element.children.length === 0) into.add(element.name, element.text.trim());
  }
}

/** The features of an article, a line each, and the group of the catalogue that they name. */
function addFeatures(into: FieldCollector, product: Element, facts: CatalogFacts) {
  for (const features of childrenOf(product, "ARTICLE_FEATURES", "PRODUCT_FEATURES")) {
    const group = textOf(features, "REFERENCE_FEATURE_GROUP_ID");
    const path = facts.classPath(group);
    const system = textOf(features, "REFERENCE_FEATURE_SYSTEM_NAME");
    if (path !== null && !into.fields.has("CATALOG_GROUP")) into.add("CATALOG_GROUP", path);
    else if (group !== "" && path === null) into.add("FEATURE", pairLine(system, group));
    for (const feature of childrenOf(features, "FEATURE")) {
      const variants = childrenOf(child(feature, "VARIANTS"), "VARIANT");
      const values = [feature, ...variants].flatMap((one) => childrenOf(one, "FVALUE").map(({ text }) => text.trim()));
      const name = textOf(feature, "FNAME", "FT_IDREF", "FDESCR");
      const unit = textOf(feature, "FUNIT");
      if (name !== "" && values.length > 0) into.add("FEATURE", pairLine(name, `${values.join(", ")} ${unit}`));
    }
  }
}

/** The address of a picture: as it stands, else under the catalogue's root where that is an address. */
function addressOf(source: string, root: string): string {
  if (/^https?:/i.test(source) || !/^https?:/i.test(root)) return source;
  return new URL(encodeURI(source.replaceAll("\\", "/")), root.endsWith("/") ? root : `${root}/`).href;
}

const isPicture = (mime: Element, source: string) => {
  const type = textOf(mime, "MIME_TYPE");
  return type.startsWith("image/") || (/^(?:url|)$/.test(type) && /\.(?:jpe?g|png|webp|gif|tiff?)$/i.test(source));
};

function addPictures(into: FieldCollector, product: Element, facts: CatalogFacts) {
  for (const mime of childrenOf(child(product, "MIME_INFO"), "MIME")) {
    const source = textOf(mime, "MIME_SOURCE");
    if (source === "" || textOf(mime, "MIME_PURPOSE") === "logo") continue;
    into.add(isPicture(mime, source) ? "MIME_SOURCE" : "MIME_SOURCE document", addressOf(source, facts.pictureRoot));
  }
}

function addLogistics(into: FieldCollector, product: Element) {
  const logistics = child(product, "ARTICLE_LOGISTIC_DETAILS", "PRODUCT_LOGISTIC_DETAILS");
  for (const element of logistics?.children ?? []) {
    if (element.children.length === 0) into.add(element.name, element.text.trim());
    else if (element.name === "CUSTOMS_TARIFF_NUMBER") into.add("CUSTOMS_NUMBER", textOf(element, "CUSTOMS_NUMBER"));
  }
}

const units: Readonly<Record<string, string>> = data.units;
const unitName = (code: string) => units[code] ?? code;

function fieldsOf(product: Element, facts: CatalogFacts): Fields {
  const into = new FieldCollector();
  const sku = textOf(product, "SUPPLIER_AID", "SUPPLIER_PID");
  const order = child(product, "ARTICLE_ORDER_DETAILS", "PRODUCT_ORDER_DETAILS");
  into.add(child(product, "SUPPLIER_PID") ? "SUPPLIER_PID" : "SUPPLIER_AID", sku);
  if (product.attributes.mode === "delete") into.add("mode", "delete");
  addDetails(into, child(product, "ARTICLE_DETAILS", "PRODUCT_DETAILS"), facts.language);
  into.add("CATALOG_GROUP", facts.homePath(sku) ?? "");
  addFeatures(into, product, facts);
  for (const { name, children, text } of order?.children ?? []) {
    if (children.length === 0) into.add(name, name === "ORDER_UNIT" ? unitName(text.trim()) : text.trim());
  }
  into.add("PRICE_AMOUNT", priceLines(product, order, facts.currency));
  addPictures(into, product, facts);
  addLogistics(into, product);
  return into.fields;
}

/** The articles of a BMEcat 1.2 catalogue, or the products of a 2005 one. */
export async function* bmecatProducts(text: AsyncIterable<string>, facts: () => Promise<CatalogFacts>): AsyncGenerator<Fields> {
  const known = await facts();
  for await (const product of readRecords(text, articles)) yield fieldsOf(product, known);
}
