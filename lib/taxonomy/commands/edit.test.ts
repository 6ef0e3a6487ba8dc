import { expect, it } from "vitest";
import { followCategories } from "#lib/discovery/jobs/categories";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { templateOf } from "#lib/taxonomy/queries";
import { findForEditors } from "#lib/taxonomy/queries/edit";
import { attributeInput, categoryInput } from "#lib/taxonomy/schema/edit";
import { makeLeaf, makeProduct, makeStaff, makeUser, unique } from "#lib/testing/factories";
import { moveAttributeOf, saveAttribute } from "./attributes.ts";
import { editCategory, placeCategory } from "./categories.ts";

type Given = Record<string, unknown>;
const attribute = (categoryId: string, version: number, fields: Given = {}) =>
  attributeInput.parse({ categoryId, version, key: "lid", type: "TEXT", nameZh: "盖型", nameEn: "Lid", ...fields });
const lids = [
  { zh: "吸管盖", en: "Straw lid" },
  { zh: "翻盖", en: "Flip lid" },
];

async function withAttribute(fields: Given = {}) {
  const [editor, { leafId, leafSlug }] = await Promise.all([makeStaff("EDITOR"), makeLeaf()]);
  await saveAttribute(editor, attribute(leafId, 1, fields));
  const category = await findForEditors(editor, leafSlug);
  return { editor, leafId, leafSlug, attributeId: category?.attributes[0]?.id ?? "", version: category?.version ?? 0 };
}

it("renames a category, keeps its address, and says who did it", async () => {
  const [editor, { leafId, leafSlug }] = await Promise.all([makeStaff("EDITOR"), makeLeaf()]);
  const input = { categoryId: leafId, version: "1", nameZh: "杯", nameEn: "Cups", hsHeadings: "7323, 9617 9617" };
  await editCategory(editor, categoryInput.parse(input));
  expect(await db.category.findUniqueOrThrow({ where: { id: leafId } })).toMatchObject({
    slug: leafSlug,
    nameZh: "杯",
    hsHeadings: ["7323", "9617"],
    version: 2,
  });
  const entry = await db.auditEntry.findFirstOrThrow({ where: { subject: `category:${leafId}` } });
  expect(entry).toMatchObject({ action: "category.edit", actor: `user:${editor.userId}` });
  await expect(editCategory(editor, categoryInput.parse(input))).rejects.toMatchObject({ detail: "changedMeanwhile" });
});

it("refuses headings that are none", () => {
  const input = { categoryId: crypto.randomUUID(), version: 1, nameZh: "杯", nameEn: "Cups" };
  for (const hsHeadings of ["732", "7799", "732393"])
    expect(categoryInput.safeParse({ ...input, hsHeadings }).success).toBe(false);
});

it("is for editors alone", async () => {
  const { leafId } = await makeLeaf();
  const names = { nameZh: "甲", nameEn: "A", hsHeadings: [] };
  for (const actor of [visitor, await makeUser(), await makeStaff("MODERATOR")]) {
    const refused = { code: "notFound" };
    await expect(editCategory(actor, { categoryId: leafId, version: 1, ...names })).rejects.toMatchObject(refused);
    await expect(placeCategory(actor, { categoryId: leafId, direction: "up" })).rejects.toMatchObject(refused);
    await expect(saveAttribute(actor, attribute(leafId, 1))).rejects.toMatchObject(refused);
    const state = { categoryId: leafId, version: 1, attributeId: leafId, act: "retire" } as const;
    await expect(moveAttributeOf(actor, state)).rejects.toMatchObject(refused);
  }
});

it("moves a category among its neighbours", async () => {
  const [editor, { rootId, leafId }] = await Promise.all([makeStaff("EDITOR"), makeLeaf()]);
  const slug = unique("second");
  const second = await db.category.create({ data: { slug, parentId: rootId, position: 1, nameZh: slug, nameEn: slug } });
  const order = async () =>
    (await db.category.findMany({ where: { parentId: rootId }, orderBy: { position: "asc" } })).map(({ id }) => id);
  await placeCategory(editor, { categoryId: second.id, direction: "up" });
  expect(await order()).toEqual([second.id, leafId]);
  await placeCategory(editor, { categoryId: second.id, direction: "up" });
  await placeCategory(editor, { categoryId: second.id, direction: "down" });
  expect(await order()).toEqual([leafId, second.id]);
});

it("adds an attribute with choices whose values it makes, once for each key", async () => {
  const { editor, leafId, version } = await withAttribute({
    type: "CHOICE",
    isFacet: "on",
    choices: [...lids, { isRetired: undefined }],
  });
  const [template] = await templateOf(leafId);
  expect(template).toMatchObject({ key: "lid", type: "CHOICE", isFacet: true });
  expect(template?.choices.map(({ value }) => value)).toEqual(["straw-lid", "flip-lid"]);
  await expect(saveAttribute(editor, attribute(leafId, version))).rejects.toMatchObject({ detail: "key:keyTaken" });
  const twice = attribute(leafId, version, { key: "top", type: "CHOICE", choices: [lids[0], lids[0]] });
  await expect(saveAttribute(editor, twice)).rejects.toMatchObject({ detail: "choices.1.value:choiceTwice" });
  const none = attribute(leafId, version, { key: "top", type: "CHOICE" });
  await expect(saveAttribute(editor, none)).rejects.toMatchObject({ code: "invalid" });
});

it("changes a type only while no product has a value", async () => {
  const { editor, leafId, attributeId, version } = await withAttribute();
  const asNumber = { type: "NUMBER", unit: "mm", attributeId, key: undefined };
  await saveAttribute(editor, attribute(leafId, version, asNumber));
  await makeProduct({ categoryId: leafId, attributes: { lid: 3 } });
  const again = attribute(leafId, version + 1, { attributeId, key: undefined });
  await expect(saveAttribute(editor, again)).rejects.toMatchObject({ detail: "type:typeInUse" });
  const inInches = attribute(leafId, version + 1, { ...asNumber, unit: "in" });
  await expect(saveAttribute(editor, inInches)).rejects.toMatchObject({ detail: "unit:typeInUse" });
  await saveAttribute(editor, attribute(leafId, version + 1, { ...asNumber, nameEn: "Lid height" }));
  expect((await templateOf(leafId))[0]).toMatchObject({ nameEn: "Lid height", unit: "mm" });
});

it("retires a choice instead of losing it, and names it where products have it", async () => {
  const { editor, leafId, attributeId, version } = await withAttribute({ type: "CHOICE", choices: lids });
  const kept = { value: "flip-lid", zh: "翻盖", en: "Flip-top lid" };
  await saveAttribute(editor, attribute(leafId, version, { type: "CHOICE", attributeId, key: undefined, choices: [kept] }));
  expect((await templateOf(leafId))[0]?.choices).toEqual([kept, { value: "straw-lid", ...lids[0], isRetired: true }]);
});

it("retires an attribute and takes it up again; products stay live", async () => {
  const { editor, leafId, attributeId, version } = await withAttribute({ isRequired: "on", isFacet: "on" });
  const { productId } = await makeProduct({ categoryId: leafId, attributes: { lid: "flat" } });
  await moveAttributeOf(editor, { categoryId: leafId, version, attributeId, act: "retire" });
  expect((await templateOf(leafId))[0]).toMatchObject({ isRetired: true, isRequired: false, isFacet: false, nameEn: "Lid" });
  await expect(moveAttributeOf(editor, { categoryId: leafId, version, attributeId, act: "revive" })).rejects.toMatchObject({
    code: "conflict",
  });
  await moveAttributeOf(editor, { categoryId: leafId, version: version + 1, attributeId, act: "revive" });
  expect((await templateOf(leafId))[0]).not.toHaveProperty("isRetired");
  expect((await db.product.findUniqueOrThrow({ where: { id: productId } })).status).toBe("LIVE");
});

it("orders attributes", async () => {
  const { editor, leafId, leafSlug, version } = await withAttribute();
  await saveAttribute(editor, attribute(leafId, version, { key: "colour" }));
  const category = await findForEditors(editor, leafSlug);
  const attributeId = category?.attributes.find(({ key }) => key === "colour")?.id ?? "";
  await moveAttributeOf(editor, { categoryId: leafId, version: version + 1, attributeId, act: "up" });
  expect((await templateOf(leafId)).map(({ key }) => key)).toEqual(["colour", "lid"]);
});

it("makes the pages out of date that show the category", async () => {
  const { leafId, leafSlug, rootSlug } = await makeLeaf();
  const { slug } = await makeProduct({ categoryId: leafId });
  await followCategories({ categoryIds: [leafId] });
  const tags = await db.cacheTag.findMany({
    where: { tag: { in: [`category:${leafSlug}`, `category:${rootSlug}`, `product:${slug}`] } },
  });
  expect(tags).toHaveLength(3);
});
