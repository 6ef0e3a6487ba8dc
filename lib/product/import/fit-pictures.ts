import { entitlement } from "#lib/membership/queries";
import type { Actor } from "#lib/platform/actor";
import { loadRecordsBySku } from "#lib/product/queries/records";
import { type ProductRecord, productLimits } from "#lib/product/schema";
import type { PackedPicture } from "./rows.ts";

/** How many pictures a listing of the firm may have; the house's own imports know no plan. */
export const mostPicturesFor = async (actor: Actor, companyId: string): Promise<number> =>
  actor.kind === "system"
    ? productLimits.pictures
    : Math.min(productLimits.pictures, await entitlement(companyId, "picturesPerListing"));

type Pictured = { record: ProductRecord; pictures: readonly PackedPicture[] };
type Plan = { companyId: string; most: number };

/**
 * Leaves out the last pictures of products that bring more than the plan has room for; one that has more already keeps as many as it
 * has. `tell` hears of each that was cut.
 */
export async function fitPictures<One extends Pictured>(
  { companyId, most }: Plan,
  given: readonly One[],
  tell: (one: One, allowed: number) => void,
): Promise<One[]> {
  const countOf = ({ record, pictures }: Pictured) => record.pictures.length + pictures.length;
  const skus = given.filter((one) => countOf(one) > most).map(({ record }) => record.sku);
  if (skus.length === 0) return [...given];
  const stored = await loadRecordsBySku(companyId, skus);
  return given.map((one) => {
    const allowed = Math.max(most, stored.get(one.record.sku)?.record.pictures.length ?? 0);
    if (countOf(one) <= allowed) return one;
    tell(one, allowed);
    const pictures = one.pictures.slice(0, allowed);
    const record = { ...one.record, pictures: one.record.pictures.slice(0, allowed - pictures.length) };
    return { ...one, pictures, record };
  });
}
