import type { CategoryAttribute } from "#generated/prisma/client";
import type { Actor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { clock } from "#lib/platform/clock";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import { categoriesChanged } from "#lib/taxonomy/events";
import { canEditTaxonomy } from "#lib/taxonomy/policy";
import { isKeyUsed } from "#lib/taxonomy/queries/edit";
import type { AttributeChoice } from "#lib/taxonomy/schema";
import { type AttributeInput, type AttributeStateInput, taxonomyLimits } from "#lib/taxonomy/schema/edit";
import { exchanged } from "#lib/taxonomy/schema/order";
import { countEdit } from "./categories.ts";

const slugOf = (text: string) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);

function toChoice({ value, zh, en, isRetired }: AttributeInput["choices"][number], at: number): AttributeChoice {
  if (zh === "" || en === "") fail("invalid", `choices.${at}.${zh === "" ? "zh" : "en"}:required`);
  const made = value ?? slugOf(en);
  if (made === "") fail("invalid", `choices.${at}.value:choiceValue`);
  return { value: made, zh, en, ...(isRetired ? { isRetired: true as const } : {}) };
}

/** What is chosen from. Rows that were left empty are none; a choice that was there never goes, it is retired. */
function choicesFrom(input: AttributeInput["choices"], before: readonly AttributeChoice[]): AttributeChoice[] {
  const filled = input.map((row, at) => ({ row, at })).filter(({ row: { value, zh, en } }) => value ?? (zh || en));
  const choices = filled.map(({ row, at }) => toChoice(row, at));
  const values = choices.map(({ value }) => value);
  const twice = values.findIndex((value, at) => values.indexOf(value) !== at);
  if (twice >= 0) fail("invalid", `choices.${filled[twice]?.at ?? 0}.value:choiceTwice`);
  return [
    ...choices,
    ...before.filter(({ value }) => !values.includes(value)).map((one) => ({ ...one, isRetired: true as const })),
  ];
}

/** The column is written here and by `loadTaxonomy` alone, always in this shape. */
const storedChoices = (stored: unknown) => stored as AttributeChoice[];

async function checkedType(tx: Transaction, input: AttributeInput, before: CategoryAttribute | null): Promise<void> {
  if (!before) return;
  const isOther = before.type !== input.type || (input.type === "NUMBER" && before.unit !== input.unit);
  if (isOther && (await isKeyUsed(tx, input.categoryId, before.key)))
    fail("invalid", before.type === input.type ? "unit:typeInUse" : "type:typeInUse");
}

function columnsOf(input: AttributeInput, before: CategoryAttribute | null) {
  const { type, unit, nameZh, nameEn, isRequired, isFacet } = input;
  const choices =
    type === "CHOICE" ? choicesFrom(input.choices, before?.type === "CHOICE" ? storedChoices(before.choices) : []) : [];
  if (type === "CHOICE" && !choices.some(({ isRetired }) => !isRetired)) fail("invalid", "choices.0.en:required");
  return { type, unit: type === "NUMBER" ? unit : null, nameZh, nameEn, isRequired, isFacet, choices };
}

async function addAttribute(tx: Transaction, input: AttributeInput): Promise<string> {
  const { categoryId, key } = input;
  if (key === undefined) fail("invalid", "key:required");
  const siblings = await tx.categoryAttribute.findMany({ where: { categoryId }, select: { key: true } });
  if (siblings.some((one) => one.key === key)) fail("invalid", "key:keyTaken");
  if (siblings.length >= taxonomyLimits.attributes) fail("limit");
  const data = { categoryId, key, position: siblings.length, ...columnsOf(input, null) };
  await tx.categoryAttribute.create({ data });
  return key;
}

async function changeAttribute(tx: Transaction, input: AttributeInput, attributeId: string): Promise<string> {
  const { categoryId } = input;
  const before = (await tx.categoryAttribute.findFirst({ where: { id: attributeId, categoryId } })) ?? fail("notFound");
  await checkedType(tx, input, before);
  await tx.categoryAttribute.update({ where: { id: attributeId }, data: columnsOf(input, before) });
  return before.key;
}

/**
 * Adds an attribute to a category's template, or changes one. Its key never changes, its type and the unit of its number only while
 * no product has a value; products that are live stay valid.
 */
export async function saveAttribute(actor: Actor, input: AttributeInput): Promise<void> {
  if (!canEditTaxonomy(actor)) fail("notFound");
  const { categoryId, version, attributeId } = input;
  await db.$transaction(async (tx) => {
    await countEdit(actor, tx, { categoryId, version });
    const key = await (attributeId ? changeAttribute(tx, input, attributeId) : addAttribute(tx, input));
    const { type, unit, nameZh, nameEn, isRequired, isFacet } = input;
    const details = { key, isNew: !attributeId, type, unit, nameZh, nameEn, isRequired, isFacet, choices: input.choices.length };
    await audit(tx, actor, { action: "category.attribute", subject: `category:${categoryId}`, details });
    await emit(tx, categoriesChanged, { categoryIds: [categoryId] });
  });
}

async function moveAttribute(tx: Transaction, { categoryId, attributeId, act }: AttributeStateInput): Promise<void> {
  if (act === "retire" || act === "revive") {
    const data = { retiredAt: act === "retire" ? clock.now() : null };
    const { count } = await tx.categoryAttribute.updateMany({ where: { id: attributeId, categoryId }, data });
    if (count === 0) fail("notFound");
    return;
  }
  const rows = await tx.categoryAttribute.findMany({
    where: { categoryId },
    select: { id: true, position: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  if (!rows.some(({ id }) => id === attributeId)) fail("notFound");
  for (const [position, row] of exchanged(rows, attributeId, act).entries()) {
    if (row.position !== position) await tx.categoryAttribute.update({ where: { id: row.id }, data: { position } });
  }
}

/** Retires an attribute, takes it up again, or moves it one place. */
export async function moveAttributeOf(actor: Actor, input: AttributeStateInput): Promise<void> {
  if (!canEditTaxonomy(actor)) fail("notFound");
  const { categoryId, version, attributeId, act } = input;
  await db.$transaction(async (tx) => {
    await countEdit(actor, tx, { categoryId, version });
    await moveAttribute(tx, input);
    await audit(tx, actor, { action: `category.${act}`, subject: `category:${categoryId}`, details: { attributeId } });
    await emit(tx, categoriesChanged, { categoryIds: [categoryId] });
  });
}
