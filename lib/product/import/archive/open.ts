import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join, posix } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fail } from "#lib/platform/errors";
import { importLimits } from "#lib/product/import/limits";
import type { Source } from "#lib/product/import/rows";
import { withPackage } from "#lib/product/import/workbook/open";
import type { Package } from "#lib/product/import/workbook/package";
import { isLitter, isPictureName, pictureNames } from "./pictures.ts";

const sheetEnding = /\.(?:xlsx|xlsm|xls|csv|tsv|txt|tab|xml)$/i;
const isReadme = (name: string) => /^(?:readme|read me|license|notice)\b.*\.txt$/i.test(posix.basename(name));

/** The one sheet of an archive. */
function sheetName(pack: Package): string {
  const sheets = [...pack.names].filter((name) => sheetEnding.test(name) && !isLitter(name) && !isReadme(name));
  const [only] = sheets;
  if (only === undefined) return fail("invalid", [...pack.names].some(isPictureName) ? "zipNoSheet" : "notExcel");
  return sheets.length > 1 ? fail("invalid", "zipSheets") : only;
}

async function unpack(pack: Package, name: string, path: string) {
  if ((pack.about(name)?.size ?? 0) > importLimits.fileBytes) fail("limit", "tooLarge");
  await pipeline(Readable.from(pack.stream(name)), createWriteStream(path, { flags: "wx" }));
}

/**
 * Opens an archive of one sheet and its pictures. The sheet is unpacked under a name of our own into a folder that closing removes; pictures
 * stay packed until they are asked for, and nothing is ever written under a name from the archive.
 */
export async function openArchive(pack: Package, path: string, openInner: (path: string) => Promise<Source>): Promise<Source> {
  const name = sheetName(pack);
  const folder = await mkdtemp(join(tmpdir(), "yongfair-import-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const sheet = join(folder, `sheet${extname(name).toLowerCase()}`);
    await unpack(pack, name, sheet);
    const inner = await openInner(sheet);
    const reader = (picture: string) => () => withPackage(path, (again) => again.read(picture, importLimits.pictureBytes));
    return { ...inner, packed: pictureNames(pack, reader), close: () => inner.close().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}
