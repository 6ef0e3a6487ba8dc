import { type LineRecord, requestLimits } from "./record.ts";

/** A line that says only what is wanted. */
export const emptyLine = (item: string): LineRecord => ({
  position: 1,
  item: item.slice(0, requestLimits.item),
  specification: "",
  categoryId: null,
  quantity: null,
  unitCode: "H87",
  targetPrice: null,
  hsCode: null,
  certificates: [],
  wantsSample: false,
  productId: null,
});
