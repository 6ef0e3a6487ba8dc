import type { OfferLine } from "#lib/quotation/schema/content";
import { type Amount, Exact } from "./money.ts";

/** The unit price that holds for a quantity: that of the largest break it reaches; below the smallest one, that of the smallest. */
export function priceAt(breaks: OfferLine["breaks"], quantity: Amount): { unitPrice: Amount; isBelowMinimum: boolean } | null {
  const rising = breaks
    .map(({ minQuantity, unitPrice }) => ({ from: new Exact(minQuantity), unitPrice: new Exact(unitPrice) }))
    .sort((one, other) => one.from.comparedTo(other.from));
  const [smallest] = rising;
  if (!smallest) return null;
  const reached = rising.findLast(({ from }) => from.lte(quantity));
  return { unitPrice: (reached ?? smallest).unitPrice, isBelowMinimum: !reached };
}

/** Cartons for a quantity (the last one may be part full), their volume in cubic metres and gross weight in kilograms. */
export function freightOf({ carton }: OfferLine, quantity: Amount) {
  if (!carton) return null;
  const cartons = quantity.div(carton.units).ceil();
  const cbm = cartons.mul(carton.lengthCm).mul(carton.widthCm).mul(carton.heightCm).div(1_000_000);
  return { cartons, cbm, grossKg: carton.grossKg === null ? null : cartons.mul(carton.grossKg) };
}
