import { posix } from "node:path";
import { fail } from "#lib/platform/errors";
import { importLimits } from "#lib/product/import/limits";
import type { AnchoredPicture, Source } from "#lib/product/import/rows";
import { openPackage, type Package, sha256 } from "./package.ts";
import { type Anchor, listSheets, readAnchors, readMerges } from "./parts.ts";
import { readSheet } from "./sheet.ts";

async function anchored(pack: Package, path: string, anchors: readonly Anchor[]): Promise<Map<number, AnchoredPicture[]>> {
  const pictures = new Map<number, AnchoredPicture[]>();
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
    const picture = { row, name: posix.basename(part), sha256: digests.get(part) ?? "", read };
    pictures.set(row, [...(pictures.get(row) ?? []), picture]);
  }
  return pictures;
}

async function withPackage<Result>(path: string, use: (pack: Package) => Promise<Result>): Promise<Result> {
  const pack = await openPackage(path);
  try {
    return await use(pack);
  } finally {
    pack.close();
  }
}

/**
 * Opens an Excel workbook: what it unpacks to is counted first, its cells are streamed in a worker of bounded memory, and merged
 * areas and anchored pictures are read from their own small parts, so nothing is ever loaded whole. The first sheet with rows counts.
 */
export const openWorkbook = (path: string): Promise<Source> =>
  withPackage(path, async (pack) => {
    if (!pack.names.has("xl/workbook.xml")) fail("invalid", "notExcel");
    const [sheet = fail("invalid", "empty")] = await listSheets(pack);
    const merges = await readMerges(pack, sheet.part);
    const pictures = await anchored(pack, path, await readAnchors(pack, sheet.part));
    return { format: "xlsx", encoding: "UTF-8", rows: () => readSheet(path, sheet.name), merges, pictures };
  });
