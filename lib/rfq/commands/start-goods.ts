import { listAllItems } from "#lib/buying/queries/items";
import { findList } from "#lib/buying/queries/lists";
import { nameOf } from "#lib/company/queries/contacts";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { productsVisibleTo } from "#lib/product/policy";
import { emptyLine } from "#lib/rfq/schema/line";
import { type LineRecord, plainDecimal, requestLimits } from "#lib/rfq/schema/record";
import { type Started, type Starting, startRequest } from "./start.ts";

const asked = {
  id: true,
  nameZh: true,
  nameEn: true,
  categoryId: true,
  hsCode: true,
  unitCode: true,
  moq: true,
  certificates: { select: { scheme: true }, take: requestLimits.certificates },
} as const;

async function linesOf(actor: Actor, where: { slug: string } | { id: { in: string[] } }, locale: string): Promise<LineRecord[]> {
  const products = await db.product.findMany({
    where: { AND: [where, productsVisibleTo(actor)] },
    select: asked,
    take: requestLimits.lines,
  });
  return products.map((product) => ({
    ...emptyLine(nameOf(product, locale)),
    categoryId: product.categoryId,
    hsCode: product.hsCode,
    unitCode: product.unitCode,
    quantity: product.moq && plainDecimal(product.moq.toFixed()),
    certificates: [...new Set(product.certificates.map(({ scheme }) => scheme))],
    productId: product.id,
  }));
}

/** Begins a request for what a listing shows; the quantity is its least order, to be changed. */
export async function startFromProduct(actor: Actor, starting: Starting, slug: string): Promise<Started> {
  const lines = await linesOf(actor, { slug }, starting.locale);
  return lines.length === 0 ? fail("notFound") : startRequest(actor, starting, { lines });
}

/** Begins a request for what stands on a list: a line for each product that is still on show, fifty at most. */
export async function startFromList(actor: Actor, starting: Starting, listId: string): Promise<Started> {
  const list = (await findList(actor, listId)) ?? fail("notFound");
  const items = (await listAllItems(actor, listId)).filter(({ card }) => card !== null).slice(0, requestLimits.lines);
  const lines = await linesOf(actor, { id: { in: items.map(({ productId }) => productId) } }, starting.locale);
  if (lines.length === 0) fail("invalid", "listId:listEmpty");
  const at = new Map(items.map(({ productId }, index) => [productId, index]));
  const noted = lines.map((line) => ({
    ...line,
    specification: items[at.get(line.productId ?? "") ?? -1]?.note ?? "",
  }));
  const inOrder = noted.sort((one, other) => (at.get(one.productId ?? "") ?? 0) - (at.get(other.productId ?? "") ?? 0));
  return startRequest(actor, starting, { title: list.name, lines: inOrder });
}
