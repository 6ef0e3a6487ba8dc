import type { Row } from "#lib/product/import/assemble";
import type { Column } from "#lib/product/import/fields";
import type { PackedPicture, PictureNames } from "#lib/product/import/rows";
import { tidy } from "#lib/product/import/values/words";

const fieldAt = (columns: readonly Column[], field: string) =>
  columns.flatMap((column, at) => (column.kind === "field" && column.field === field ? [at] : []));

/** The pictures that a cell names, and what of it names none. */
function named(text: string, packed: PictureNames): { pictures: PackedPicture[]; rest: string } {
  const pictures: PackedPicture[] = [];
  const rest: string[] = [];
  const whole = packed.byName(text);
  for (const part of whole ? [text] : text.split(/[;；|\n,，]+/u)) {
    const picture = part.trim() === "" ? null : packed.byName(part.trim());
    if (picture) pictures.push(picture);
    else rest.push(part);
  }
  return { pictures, rest: pictures.length > 0 ? rest.join("\n") : text };
}

/** Gives each product the pictures of the archive that its picture columns name, else those that its SKU names. */
export async function* withPackedPictures(
  rows: AsyncIterable<Row>,
  columns: readonly Column[],
  packed: PictureNames,
): AsyncGenerator<Row> {
  const [skuAt = -1] = fieldAt(columns, "sku");
  const pictureAt = new Set(fieldAt(columns, "pictures"));
  for await (const row of rows) {
    const pictures = [...row.pictures];
    const texts = row.texts.map((text, at) => {
      if (!pictureAt.has(at)) return text;
      const found = named(text, packed);
      pictures.push(...found.pictures);
      return found.rest;
    });
    const sku = tidy(row.texts[skuAt] ?? "");
    yield { ...row, texts, pictures: pictures.length > 0 || sku === "" ? pictures : packed.bySku(sku) };
  }
}
