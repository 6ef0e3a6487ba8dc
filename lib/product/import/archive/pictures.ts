import { posix } from "node:path";
import { fail } from "#lib/platform/errors";
import { importLimits } from "#lib/product/import/limits";
import type { PackedPicture, PictureNames } from "#lib/product/import/rows";
import type { Package } from "#lib/product/import/workbook/package";

const ending = /\.(?:jpe?g|png|webp|gif|tiff?|avif|heic)$/i;
const fold = (name: string) => name.normalize("NFKC").trim().toLowerCase();
const bare = (name: string) => fold(posix.basename(name)).replace(ending, "");

/** What the operating systems put beside people's files. */
export const isLitter = (name: string) =>
  name.endsWith("/") || /(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(name);

export const isPictureName = (name: string) => ending.test(name) && !isLitter(name);

type Reader = (name: string) => () => Promise<Buffer>;

function add(index: Map<string, PackedPicture[]>, key: string, picture: PackedPicture) {
  const known = index.get(key);
  if (known) known.push(picture);
  else index.set(key, [picture]);
}

/** Without the number or letter behind the last mark: "A-100_2" and "A-100 (b)" are pictures of "A-100". */
const stem = (name: string) => name.replace(/[-_ (]+(?:\d{1,2}|[a-z])\)?$/, "");

function indexOf(pack: Package, names: readonly string[], reader: Reader) {
  const byName = new Map<string, PackedPicture[]>();
  const whole = new Map<string, PackedPicture[]>();
  const numbered = new Map<string, PackedPicture[]>();
  for (const name of names) {
    const picture = { name: posix.basename(name), digest: pack.about(name)?.digest ?? "", read: reader(name) };
    for (const key of new Set([fold(name), fold(posix.basename(name)), bare(name)])) add(byName, key, picture);
    add(whole, bare(name), picture);
    const folder = fold(posix.basename(posix.dirname(name)));
    for (const key of new Set([stem(bare(name)), folder])) if (key !== bare(name)) add(numbered, key, picture);
  }
  return { byName, whole, numbered };
}

/** The pictures of an archive by name, with or without folder and ending, and those that a SKU names: alone, numbered, or in a folder. */
export function pictureNames(pack: Package, reader: Reader): PictureNames {
  const names = [...pack.names].filter(isPictureName).sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  const bytes = names.reduce((sum, name) => sum + (pack.about(name)?.size ?? 0), 0);
  if (bytes > importLimits.unpackedBytes) fail("limit", "tooLarge");
  const index = indexOf(pack, names, reader);
  return {
    byName: (name) => index.byName.get(fold(name.replaceAll("\\", "/")))?.[0] ?? index.byName.get(bare(name))?.[0] ?? null,
    bySku: (sku) => [...new Set([...(index.whole.get(fold(sku)) ?? []), ...(index.numbered.get(fold(sku)) ?? [])])],
  };
}
