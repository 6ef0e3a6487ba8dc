import { z } from "zod";

const nullable = <Schema extends z.ZodType>(schema: Schema) => schema.nullable();
const text = nullable(z.string());
const count = z.int().min(0);
const quantity = nullable(z.number().positive());
const instant = nullable(z.iso.datetime({ offset: true }));
const address = z.url();

export const categoryShape = z.object({ slug: z.string(), name: z.string(), url: address }).meta({ id: "CategoryRef" });

export const supplierRefShape = z
  .object({ slug: z.string(), name: z.string(), url: address, country: z.string(), district: text })
  .meta({ id: "SupplierRef" });

export const priceShape = z
  .object({ min: z.number(), max: z.number(), currency: z.string().length(3), incoterm: text, place: text })
  .meta({ id: "PriceRange" });

const productFields = {
  id: z.uuid(),
  sku: z.string(),
  slug: z.string(),
  name: z.string(),
  url: address,
  picture: nullable(address),
  price: nullable(priceShape),
  moq: quantity,
  unit: z.string(),
  leadTimeDays: nullable(count),
  hasSample: z.boolean(),
  supplier: supplierRefShape,
  category: categoryShape,
  publishedAt: instant,
};

export const productItemShape = z.object(productFields).meta({ id: "ProductItem" });

const facetValue = z.object({ value: z.string(), label: z.string(), count, isActive: z.boolean() }).meta({ id: "FacetValue" });
const facet = z.object({ label: z.string(), unit: text, values: z.array(facetValue) }).meta({ id: "Facet" });

const paged = {
  total: count,
  isTotalExact: z.boolean(),
  page: z.int().min(1),
  perPage: z.int().min(1),
  facets: z.record(z.string(), facet),
  correctedQuery: z.string().optional(),
  isRelaxed: z.boolean(),
  tookMs: count,
};

export const productListShape = z.object({ items: z.array(productItemShape), ...paged }).meta({ id: "ProductList" });

const pictureShape = z
  .object({ url: address, width: nullable(count), height: nullable(count), alt: text })
  .meta({ id: "Picture" });

const priceBreak = z.object({ minQuantity: z.number(), price: z.number() }).meta({ id: "PriceBreak" });
const priceGroup = z
  .object({ currency: z.string().length(3), incoterm: text, place: text, breaks: z.array(priceBreak) })
  .meta({ id: "PriceGroup" });
const certificate = z.object({ scheme: z.string(), number: text, expiresOn: nullable(z.iso.date()) }).meta({ id: "Certificate" });
const attribute = z
  .object({ key: z.string(), label: z.string(), value: z.union([z.string(), z.number(), z.boolean()]), unit: text })
  .meta({ id: "Attribute" });
const variant = z
  .object({ sku: z.string(), options: z.record(z.string(), z.string()), price: nullable(z.number()), currency: text })
  .meta({ id: "Variant" });

export const productShape = z
  .object({
    ...productFields,
    description: text,
    brand: text,
    modelNumber: text,
    gtin: text,
    hsCode: text,
    origin: text,
    orderMultiple: quantity,
    monthlyCapacity: nullable(count),
    packing: text,
    port: text,
    paymentTerms: z.array(z.string()),
    prices: z.array(priceGroup),
    pictures: z.array(pictureShape),
    certificates: z.array(certificate),
    attributes: z.array(attribute),
    variants: z.array(variant),
    rootCategory: categoryShape,
    confirmedAt: instant,
  })
  .meta({ id: "Product" });

const supplierFields = {
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  url: address,
  summary: text,
  businessType: z.string(),
  country: z.string(),
  district: text,
  foundedYear: nullable(z.int()),
  staffCount: nullable(count),
  exportShare: nullable(z.number()),
  productCount: count,
  certificates: z.array(z.string()),
  picture: nullable(address),
};

export const supplierItemShape = z.object(supplierFields).meta({ id: "SupplierItem" });
export const supplierListShape = z.object({ items: z.array(supplierItemShape), ...paged }).meta({ id: "SupplierList" });

const made = z.object({ slug: z.string(), name: z.string(), url: address, count }).meta({ id: "SupplierCategory" });
export const supplierShape = z
  .object({
    ...supplierFields,
    description: text,
    markets: z.array(z.string()),
    languages: z.array(z.string()),
    categories: z.array(made),
    createdAt: z.iso.datetime({ offset: true }),
  })
  .meta({ id: "Supplier" });

const categoryFields = { slug: z.string(), name: z.string(), url: address, productCount: count };
const leafShape = z.object(categoryFields).meta({ id: "Subcategory" });
const rootShape = z.object({ ...categoryFields, children: z.array(leafShape) }).meta({ id: "Category" });
export const categoryListShape = z.object({ items: z.array(rootShape) }).meta({ id: "CategoryList" });

const suggestion = z.object({ text: z.string(), slug: z.string(), url: address }).meta({ id: "Suggestion" });
export const suggestionsShape = z
  .object({
    products: z.array(suggestion),
    suppliers: z.array(suggestion),
    categories: z.array(categoryShape),
    queries: z.array(z.string()),
  })
  .meta({ id: "Suggestions" });

const faultShape = z.object({ parameter: z.string(), code: z.string(), detail: z.string() }).meta({ id: "Fault" });
export const problemShape = z
  .object({
    type: address,
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    requestId: z.uuid(),
    reason: z.string().optional(),
    errors: z.array(faultShape).optional(),
  })
  .meta({ id: "Problem" });

/** What `route` adds to an answer after its query has run. */
type Untimed<Shape extends { tookMs: number }> = Omit<Shape, "tookMs">;

export type ProductItem = z.infer<typeof productItemShape>;
export type Product = z.infer<typeof productShape>;
export type ProductList = Untimed<z.infer<typeof productListShape>>;
export type SupplierItem = z.infer<typeof supplierItemShape>;
export type Supplier = z.infer<typeof supplierShape>;
export type SupplierList = Untimed<z.infer<typeof supplierListShape>>;
export type CategoryList = z.infer<typeof categoryListShape>;
export type Suggestions = z.infer<typeof suggestionsShape>;
export type Facets = ProductList["facets"];
