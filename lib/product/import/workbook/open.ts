import { posix } from "node:path";
import { fail } from "#lib/platform/errors";
import { importLimits } from "#lib/product/import/limits";
import type { Layout, PackedPicture, Sheet } from "#lib/product/import/rows";
import { openPackage, type Package, sha256 } from "./package.ts";
import { type Anchor, countRows, listSheets, readAnchors, readMerges, type SheetPart } from "./parts.ts";
import { readSheet } from "./sheet.ts";

async function anchored(pack: Package, path: string, anchors: readonly Anchor[]): Promise<Map<number, PackedPicture[]>> {
  const pictures = new Map<number, PackedPicture[]>();
  const digests = new Map<string, string>();
  let total = 0;
  for (const { row, part } of anchors) {
    if (!digests.has(part)) {
      const bytes = await pack.read(part, importLimits.pictureBytes);
      total += bytes.length;
      if (total > importLimits.allPictureBytes) fail("limit", "tooLarge");
      digests.set(part, sha256(bytes));
    }
    const read = () => withPackage(path, (again) => again.read(part, importLimits.pictureBytes));
    const picture = { name: posix.basename(part), digest: digests.get(part) ?? "", read };
    pictures.set(row, [...(pictures.get(row) ?? []), picture]);
  }
  return pictures;
}

export async function withPackage<Result>(path: string, use: (pack: Package) => Promise<Result>): Promise<Result> {
  const pack = await openPackage(path);
  try {
    return await use(pack);
  } finally {
    pack.close();
  }
}

async function layoutOf(pack: Package, path: string, part: string): Promise<Layout> {
  const merges = await readMerges(pack, part);
  return { merges, pictures: await anchored(pack, path, await readAnchors(pack, part)) };
}

const sheetOf = (path: string, { name, part }: SheetPart): Sheet => ({
  name,
  rows: () => readSheet(path, name),
  count: () => withPackage(path, (pack) => countRows(pack, part)),
  layout: () => withPackage(path, (pack) => layoutOf(pack, path, part)),
});

/**
 * The visible sheets of an Excel workbook. What it unpacks to was counted, its cells are streamed in a worker of bounded memory, and
 * merged areas and anchored pictures are read from their own small parts, so nothing is ever loaded whole.
 */
export async function workbookSheets(pack: Package, path: string): Promise<Sheet[]> {
  const sheets = await listSheets(pack);
  if (sheets.length === 0) fail("invalid", "empty");
  return sheets.map((sheet) => sheetOf(path, sheet));
}
