import type { Actor } from "#lib/platform/actor";
import type { Cell } from "#lib/platform/files/table-file";
import { localized } from "#lib/platform/i18n/localized";
import type { Words } from "#lib/platform/i18n/words";
import { absolute, urls } from "#lib/platform/urls";
import { label } from "#lib/taxonomy/reference/label";
import { type FavouriteItemView, listAllItems } from "./items.ts";

const columns = [
  "product",
  "sku",
  "priceMin",
  "priceMax",
  "currency",
  "incoterm",
  "place",
  "moq",
  "unit",
  "leadTimeDays",
  "supplier",
  "country",
  "note",
  "addedBy",
  "added",
  "address",
] as const;

type Reader = { locale: string; words: Words };

function rowOf({ card, note, addedBy, createdAt }: FavouriteItemView, { locale, words }: Reader): Cell[] {
  const kept: Cell[] = [note, addedBy, createdAt.toISOString().slice(0, 10)];
  if (!card) return [words("gone"), ...Array<Cell>(11).fill(null), ...kept, null];
  const { price, supplier } = card;
  return [
    localized(card, "name", locale).text,
    card.sku,
    price?.min ?? null,
    price?.max ?? null,
    price?.currency ?? null,
    price?.incoterm ?? null,
    price?.place ?? null,
    card.moq,
    label("unit", card.unit, locale),
    card.leadTimeDays,
    localized(supplier, "name", locale).text,
    label("country", supplier.countryCode, locale),
    ...kept,
    absolute(urls.product(locale, card.slug)),
  ];
}

/** A list as a table for a file: what is not stated stays empty. */
export function exportRows(actor: Actor, listId: string, reader: Reader) {
  async function* batches() {
    const items = await listAllItems(actor, listId);
    yield items.map((item) => rowOf(item, reader));
  }
  return { headings: columns.map((column) => reader.words(`columns.${column}`)), batches: batches() };
}
