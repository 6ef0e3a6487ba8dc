import { z } from "zod";
import { monthAddress, monthsAddress, recordAddress, releaseAddress, releasesAddress } from "#lib/opendata/schema/address";
import { categoriesQuery, oneQuery, productsQuery, suggestQuery, suppliersQuery } from "./input.ts";
import { openMonthsShape, recordPackageShape, releasePackageShape } from "./open-data-shapes.ts";
import {
  categoryListShape,
  productListShape,
  productShape,
  suggestionsShape,
  supplierListShape,
  supplierShape,
} from "./shapes.ts";

/** A flag as an address carries it. */
const flag = z.enum(["true", "false", "1", "0"]).default("false");

const { isNew: _isNew, sample: _sample, exact: _exact, attributes, ...products } = productsQuery.shape;
const { exact: _same, ...suppliers } = suppliersQuery.shape;
const { id, ...rest } = oneQuery.shape;

const attribute = attributes.def.innerType.def.valueType.optional();

const nothing = z.strictObject({});

/** Every door of the API as it is published: the parameters in their own names, the shape of the answer, an example. */
export const operations = {
  products: {
    path: "/api/v1/products",
    query: z.object({ ...products, sample: flag, new: flag, "attr.{key}": attribute, exact: flag }),
    answer: productListShape,
    example: "?q=vacuum%20flask&moqMax=500&certificate=BSCI&sort=price&perPage=20",
  },
  product: {
    path: "/api/v1/products/{id}",
    parameters: z.object({ id }),
    query: z.object(rest),
    answer: productShape,
    example: "",
  },
  suppliers: {
    path: "/api/v1/suppliers",
    query: z.object({ ...suppliers, exact: flag }),
    answer: supplierListShape,
    example: "?q=lighting&district=330212",
  },
  supplier: {
    path: "/api/v1/suppliers/{id}",
    parameters: z.object({ id }),
    query: z.object(rest),
    answer: supplierShape,
    example: "",
  },
  categories: { path: "/api/v1/categories", query: categoriesQuery, answer: categoryListShape, example: "?locale=zh" },
  suggest: { path: "/api/v1/suggest", query: suggestQuery, answer: suggestionsShape, example: "?q=bott&limit=5" },
  openReleases: {
    path: "/api/v1/ocds/releases",
    query: releasesAddress,
    answer: releasePackageShape,
    example: "?since=2026-11-01T00:00:00Z&perPage=20",
  },
  openRelease: {
    path: "/api/v1/ocds/releases/{releaseId}",
    parameters: releaseAddress,
    query: nothing,
    answer: releasePackageShape,
    example: "",
  },
  openRecord: {
    path: "/api/v1/ocds/records/{ocid}",
    parameters: recordAddress,
    query: nothing,
    answer: recordPackageShape,
    example: "",
  },
  openMonths: { path: "/api/v1/ocds/packages", query: monthsAddress, answer: openMonthsShape, example: "" },
  openMonth: {
    path: "/api/v1/ocds/packages/{month}",
    parameters: monthAddress,
    query: nothing,
    answer: releasePackageShape,
    example: "",
  },
} as const;

export type OperationName = keyof typeof operations;
