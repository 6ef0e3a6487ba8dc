import { randomBytes, randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { ask, type Person } from "./people.ts";
import { type Language, say } from "./words.ts";

/** A listing of a firm of its own that a moderator is to look at, with a name that nothing else has. */
export async function waitingListing(owner: Person) {
  const name = `Zq${randomBytes(5).toString("hex")}`;
  const [productId, taskId] = [randomUUID(), randomUUID()];
  await ask(
    `insert into "Product" (id, "companyId", "categoryId", sku, slug, status, "nameEn", "nameZh", "enOrigin", "zhOrigin", "paymentTerms", "updatedAt")
     select $1, $2, id, $3, $3, 'IN_REVIEW', $4, $4, 'HUMAN', 'HUMAN', '{}', now() from "Category" where "parentId" is not null order by slug limit 1`,
    [productId, owner.companyId, name.toLowerCase(), name],
  );
  await ask(
    `insert into "ReviewTask" (id, kind, "subjectId", "companyId", title, "openedAt", "dueAt", "openKey")
     values ($1, 'PRODUCT', $2, $3, $4, now() - interval '30 hours', now() - interval '6 hours', $5)`,
    [taskId, productId, owner.companyId, name, `PRODUCT:${productId}`],
  );
  return { name, productId, taskId, slug: name.toLowerCase() };
}

/** Takes a task of the queue and comes to its decision. */
export async function take(page: Page, locale: Language, taskId: string) {
  await page.goto(`/${locale}/admin/queue/${taskId}`);
  await page.getByRole("button", { name: say(locale, "moderation.task.take") }).click();
  await expect(page.getByRole("heading", { name: say(locale, "moderation.task.decision") })).toBeVisible();
}

/** How many products a search for exactly these words finds. */
export const found = async (page: Page, name: string): Promise<number> =>
  (await (await page.request.get(`/api/v1/products?q=${name}&exact=true`)).json()).total;
