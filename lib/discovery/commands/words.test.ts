import { beforeEach, expect, it } from "vitest";
import { forgetHouseWords, houseWords } from "#lib/discovery/queries/house-words";
import { placed } from "#lib/discovery/queries/pinned";
import { searchProducts } from "#lib/discovery/queries/products";
import { listPins, listSynonyms, listUnfound, tryWords } from "#lib/discovery/queries/words";
import { productSearchInput } from "#lib/discovery/schema";
import { pinInput, type SynonymInput, synonymInput, trialInput } from "#lib/discovery/schema/words";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { engine } from "#lib/platform/search/select";
import { indexProducts } from "#lib/product/jobs";
import { productIndex } from "#lib/product/search";
import { makeProduct, makeStaff, makeUser, unique } from "#lib/testing/factories";
import { pinProduct, removeSynonym, saveSynonym, unpinProduct } from "./words.ts";

beforeEach(async () => {
  await engine.ensure(productIndex);
  await db.searchLog.deleteMany();
  await db.searchSynonym.deleteMany();
  await db.searchPin.deleteMany();
  forgetHouseWords();
});

/** A word of letters only, far from every other one: nothing takes one for a misspelling of another. */
const letters = () => [...unique("").slice(1)].map((digit) => "ghijklmnopqrstuv"[Number.parseInt(digit, 16)]).join("");
const words = (given: Record<string, unknown>): SynonymInput => synonymInput.parse({ isActive: "on", ...given });

async function indexed(nameEn: string) {
  const product = await makeProduct({ nameEn });
  await indexProducts({ productIds: [product.productId] });
  return product;
}

const found = async (q: string, more: Record<string, unknown> = {}) =>
  (await searchProducts(visitor, productSearchInput.parse({ q, exact: true, ...more }))).items.map(({ slug }) => slug);

it("lets words find each other from the next search on, and no longer when they are switched off", async () => {
  const editor = await makeStaff("EDITOR");
  const [said, asked] = [letters(), letters()];
  const { slug } = await indexed(`Steel ${said}`);
  expect(await found(asked)).toEqual([]);
  await saveSynonym(editor, words({ termsEn: `${said}, ${asked}`, termsZh: "油罩子" }));
  expect(await found(asked)).toEqual([slug]);
  expect(await found("油罩子")).toEqual([slug]);
  const [line] = (await listSynonyms(editor, 1)).items;
  const off = words({ synonymId: line?.id, version: 1, termsEn: `${said}; ${asked}`, isActive: undefined });
  await saveSynonym(editor, off);
  expect(await found(asked)).toEqual([]);
  await expect(saveSynonym(editor, off)).rejects.toMatchObject({ version: 2, fields: { termsEn: `${said}, ${asked}` } });
  await removeSynonym(editor, { synonymId: line?.id ?? "" });
  expect((await listSynonyms(editor, 1)).total).toBe(0);
  const actions = await db.auditEntry.findMany({ where: { subject: `synonym:${line?.id}` }, orderBy: { createdAt: "asc" } });
  expect(actions.map(({ action }) => action)).toEqual(["words.save", "words.save", "words.remove"]);
});

it("keeps the same list while nothing changes, so that engines need not read it again", async () => {
  const editor = await makeStaff("EDITOR");
  await saveSynonym(editor, words({ termsEn: "one thing, another" }));
  const { synonyms } = await houseWords();
  forgetHouseWords();
  expect((await houseWords()).synonyms).toBe(synonyms);
});

it("wants two terms at least", () => {
  for (const termsEn of ["", "alone", "alone, alone"]) expect(synonymInput.safeParse({ termsEn }).success).toBe(false);
  expect(synonymInput.parse({ termsEn: "cup，mug\nbeaker", termsZh: "杯；杯子" })).toMatchObject({
    termsEn: ["cup", "mug", "beaker"],
    termsZh: ["杯", "杯子"],
  });
});

it("puts pinned products at their places, each once", () => {
  const pins = [
    { productId: "c", position: 1 },
    { productId: "x", position: 3 },
    { productId: "y", position: 9 },
  ];
  expect(placed(["a", "b", "c", "d"], pins)).toEqual(["c", "a", "x", "b", "d", "y"]);
  expect(placed([], pins)).toEqual(["c", "x", "y"]);
});

it("shows a pinned product first for its query, however it is written, and not where readers filter", async () => {
  const [editor, word] = [await makeStaff("EDITOR"), letters()];
  const [first, other] = [await indexed(`Blue ${word}`), await indexed("Something else")];
  await pinProduct(
    editor,
    pinInput.parse({ query: ` ${word.toUpperCase()}  blue`, product: `/en/products/${other.slug}?a=1`, position: 1 }),
  );
  expect(await found(`${word} Blue`)).toEqual([other.slug, first.slug]);
  expect(await found(`${word} blue`, { origin: ["CN"] })).toEqual([first.slug]);
  expect(await found(`${word} blue`, { page: 2, perPage: 1 })).toEqual([first.slug]);
  const [pin] = await listPins(editor);
  await db.product.update({ where: { id: other.productId }, data: { status: "PAUSED" } });
  expect(await found(`${word} blue`)).toEqual([first.slug]);
  await unpinProduct(editor, { pinId: pin?.id ?? "" });
  expect(await listPins(editor)).toEqual([]);
});

it("pins only what is live, one to a place", async () => {
  const [editor, draft, live] = [await makeStaff("EDITOR"), await makeProduct({ isDraft: true }), await makeProduct()];
  const pin = (product: string, position: number) => pinProduct(editor, { query: "kettle", product, position });
  await expect(pin("no-such-thing", 1)).rejects.toMatchObject({ detail: "product:noSuchProduct" });
  await expect(pin(draft.productId, 1)).rejects.toMatchObject({ detail: "product:notLive" });
  await pin(live.productId, 1);
  await pin(live.productId, 2);
  const second = await makeProduct();
  await expect(pin(second.slug, 2)).rejects.toMatchObject({ detail: "position:placeTaken" });
  const both = await Promise.allSettled([pin(second.slug, 3), makeProduct().then(({ slug }) => pin(slug, 3))]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

it("tries a query without the words, with them and with more", async () => {
  const [editor, said, asked] = [await makeStaff("EDITOR"), letters(), letters()];
  await indexed(`Red ${said}`);
  const nothingYet = await tryWords(editor, trialInput.parse({ q: asked, termsEn: `${said}, ${asked}` }));
  expect([nothingYet?.before.total, nothingYet?.now.total, nothingYet?.after?.total]).toEqual([0, 0, 1]);
  await saveSynonym(editor, words({ termsEn: `${said}, ${asked}` }));
  const now = await tryWords(editor, trialInput.parse({ q: asked }));
  expect([now?.before.total, now?.now.total, now?.after]).toEqual([0, 1, null]);
  expect(await tryWords(editor, trialInput.parse({ q: ["a"] }))).toBeNull();
});

it("lists what was never found in the last thirty days, the most frequent first", async () => {
  const [editor, often, once] = [await makeStaff("EDITOR"), letters(), letters()];
  const line = (query: string, total: number, createdAt = new Date()) => ({
    index: "product",
    locale: "en",
    query,
    total,
    createdAt,
  });
  const longAgo = new Date(Date.now() - 40 * 86_400_000);
  await db.searchLog.createMany({
    data: [line(often, 0), line(often, 0), line(once, 0), line(once, 0, longAgo), line(letters(), 5)],
  });
  const lines = await listUnfound(editor);
  expect(lines.map(({ query, times }) => [query, times])).toEqual([
    [often, 2],
    [once, 1],
  ]);
});

it("is for editors alone", async () => {
  const refused = { code: "notFound" };
  for (const actor of [visitor, await makeUser(), await makeStaff("MODERATOR")]) {
    await expect(saveSynonym(actor, words({ termsEn: "a, b" }))).rejects.toMatchObject(refused);
    await expect(removeSynonym(actor, { synonymId: crypto.randomUUID() })).rejects.toMatchObject(refused);
    await expect(pinProduct(actor, { query: "a", product: "b", position: 1 })).rejects.toMatchObject(refused);
    await expect(unpinProduct(actor, { pinId: crypto.randomUUID() })).rejects.toMatchObject(refused);
    await expect(listUnfound(actor)).rejects.toMatchObject(refused);
    await expect(tryWords(actor, trialInput.parse({ q: "a" }))).rejects.toMatchObject(refused);
  }
});
