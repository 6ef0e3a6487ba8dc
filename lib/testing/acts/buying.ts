import { followCompany } from "#lib/buying/commands/follows";
import { keepProduct } from "#lib/buying/commands/items";
import { makeList } from "#lib/buying/commands/lists";
import { saveSearch } from "#lib/buying/commands/searches";
import { db } from "#lib/platform/db";
import { makeCompany, makeProduct, unique } from "#lib/testing/factories";
import type { Person, Samples } from "./stage.ts";

const listOf = (who: Person) => makeList(who, { name: unique("list") });

export async function filledList(who: Person) {
  const [{ listId }, { productId, slug }] = await Promise.all([listOf(who), makeProduct()]);
  await keepProduct(who, { product: slug, listId, note: "" });
  return { listId, productId };
}

async function followed(who: Person) {
  const { companyId, slug } = await makeCompany();
  await followCompany(who, { company: slug });
  return { companyId };
}

const searchOf = (who: Person) => saveSearch(who, { kind: "products", name: unique("search"), query: "q=kettle" });

async function removed(who: Person) {
  const item = await filledList(who);
  await db.favouriteItem.updateMany({ where: item, data: { removedAt: new Date() } });
  return item;
}

export const buyingSamples: Samples = {
  "buying/follows#followCompanyAction": ({ slug }) => ({ company: slug }),
  "buying/follows#unfollowCompanyAction": (_stage, who) => followed(who),
  "buying/items#keepProductAction": async (_stage, who) => ({ product: (await makeProduct()).slug, ...(await listOf(who)) }),
  "buying/items#writeNoteAction": async (_stage, who) => ({ ...(await filledList(who)), note: "Ask for samples.", version: 1 }),
  "buying/items#removeItemAction": (_stage, who) => filledList(who),
  "buying/items#restoreItemAction": (_stage, who) => removed(who),
  "buying/lists#makeListAction": () => ({ name: unique("list") }),
  "buying/lists#renameListAction": async (_stage, who) => ({ ...(await listOf(who)), name: unique("list"), version: 1 }),
  "buying/lists#shareListAction": (_stage, who) => listOf(who),
  "buying/lists#deleteListAction": (_stage, who) => listOf(who),
  "buying/searches#saveSearchAction": () => ({ kind: "products", name: unique("search"), query: "q=kettle" }),
  "buying/searches#renameSearchAction": async (_stage, who) => ({ ...(await searchOf(who)), name: unique("search") }),
  "buying/searches#deleteSearchAction": (_stage, who) => searchOf(who),
  "buying/views#clearViewsAction": () => ({}),
  "buying/views#setViewKeepingAction": () => ({ isOn: "no" }),
};
