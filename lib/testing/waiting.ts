import { judgeSubmittedProduct } from "#lib/moderation/jobs";
import { db } from "#lib/platform/db";
import { makeCompany, makeProduct } from "./factories.ts";

/** A submitted product that the rules have put into the queue, with its task. */
export async function waitingProduct(companyId?: string) {
  const owner = companyId ?? (await makeCompany()).companyId;
  const product = await makeProduct({ companyId: owner, isDraft: true });
  await db.product.update({ where: { id: product.productId }, data: { status: "SUBMITTED" } });
  await judgeSubmittedProduct(product);
  const { id: taskId } = await db.reviewTask.findUniqueOrThrow({ where: { openKey: `PRODUCT:${product.productId}` } });
  return { ...product, taskId };
}
