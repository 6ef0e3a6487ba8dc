import { picturesByFile } from "#lib/product/queries/listing";
import { loadRecordsBySku, type StoredRecord } from "#lib/product/queries/records";
import { type AttributeValue, isLabelled, type PictureRecord, type ProductRecord } from "#lib/product/schema";
import { canonical, recordFields } from "#lib/product/schema/diff";
import { plainText } from "./values/text.ts";
import { tidy } from "./values/words.ts";

const long = new Set<string>(["descriptionZh", "descriptionEn", "packingZh", "packingEn"]);

const spelled = (field: string, value: unknown) =>
  typeof value !== "string" ? value : long.has(field) ? plainText(value) : tidy(value);

/** What an attribute says, however it is kept: under its key, in which language, or under the supplier's own heading. */
function said(key: string, value: AttributeValue): string[] {
  if (isLabelled(value)) return [canonical([tidy(value.label), tidy(value.value)])];
  if (typeof value === "object") return Object.values(value).map((text) => canonical([key, tidy(text ?? "")]));
  return [canonical([key, typeof value === "string" ? tidy(value) : value])];
}

/** A record as text, so that two that say the same are the same. */
function spelling(record: ProductRecord): string {
  const { attributes, pictures } = record;
  const plain = recordFields.filter((field) => field !== "attributes" && field !== "pictures" && field !== "categoryId");
  return canonical([
    record.categoryId,
    plain.map((field) => spelled(field, record[field])),
    Object.entries(attributes)
      .flatMap(([key, value]) => said(key, value))
      .sort(),
    pictures.map(({ fileId, sourceUrl, altZh, altEn }) => [fileId ?? sourceUrl, tidy(altZh ?? ""), tidy(altEn ?? "")]),
  ]);
}

/** The key of a picture of ours from its address, on whatever host. */
const ownKey = (address: string) => /\/media\/(.+)\/\d+\.(?:webp|avif)$/.exec(address)?.[1] ?? null;

type Known = ReadonlyMap<string, PictureRecord>;

/**
 * What a table does not say stays as it is: pictures that are named by our own address remain those pictures, with their texts where
 * the file tells none, and versions remain where it knows none.
 */
function keepUnsaid(record: ProductRecord, stored: StoredRecord, byKey: Known): ProductRecord {
  const { variants, pictures } = stored.record;
  const bySource = new Map(
    pictures.flatMap((picture): [string, PictureRecord][] => (picture.sourceUrl ? [[picture.sourceUrl, picture]] : [])),
  );
  const found = (picture: PictureRecord) => {
    const address = picture.sourceUrl ?? "";
    const known = bySource.get(address) ?? byKey.get(ownKey(address) ?? "");
    return known ? { ...known, altZh: picture.altZh ?? known.altZh, altEn: picture.altEn ?? known.altEn } : picture;
  };
  return { ...record, variants: record.variants.length > 0 ? record.variants : variants, pictures: record.pictures.map(found) };
}

async function picturesByKey(stored: Iterable<StoredRecord>): Promise<Known> {
  const own = [...stored].flatMap(({ record }) => record.pictures.filter(({ fileId }) => fileId !== null));
  const files = await picturesByFile(own.flatMap(({ fileId }) => fileId ?? []));
  return new Map(
    own.flatMap((picture): [string, PictureRecord][] => {
      const key = files.get(picture.fileId ?? "")?.key;
      return key ? [[key, picture]] : [];
    }),
  );
}

/** Leaves out rows that say what their product says already, as a file of our own export does; in the others keeps what they cannot say. */
export async function withoutSame<One extends { record: ProductRecord; pictures: readonly unknown[] }>(
  companyId: string,
  rows: readonly One[],
): Promise<One[]> {
  const stored = await loadRecordsBySku(
    companyId,
    rows.map(({ record }) => record.sku),
  );
  const byKey = await picturesByKey(stored.values());
  return rows.flatMap((row) => {
    const known = stored.get(row.record.sku);
    if (!known) return [row];
    const record = keepUnsaid(row.record, known, byKey);
    return row.pictures.length === 0 && spelling(record) === spelling(known.record) ? [] : [{ ...row, record }];
  });
}
