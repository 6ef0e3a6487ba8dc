import { stat } from "node:fs/promises";
import { fail } from "#lib/platform/errors";
import { openArchive } from "./archive/open.ts";
import { readDelimited } from "./delimited.ts";
import { decode, detectEncoding, type Encoding, encodingName, isUtf8Text } from "./encoding.ts";
import { headOf, isGzip, isZip } from "./kinds.ts";
import { importLimits } from "./limits.ts";
import { bareLayout, type Sheet, type Source } from "./rows.ts";
import { openTextFile, sampleBytes, type TextFile } from "./text-file.ts";
import { withPackage, workbookSheets } from "./workbook/open.ts";
import { looksLikeMarkup, openXml } from "./xml/open.ts";

/** UTF-8 must hold to the end: a file whose beginning is plain ASCII may turn out otherwise further on. */
async function encodingOf({ bytes, sample }: TextFile): Promise<Encoding> {
  const guess = detectEncoding(sample);
  if (guess !== "utf-8" || sample.length < sampleBytes) return guess;
  for await (const chunk of bytes()) {
    const body = chunk.subarray(chunk.findIndex((byte) => (byte & 0xc0) !== 0x80));
    if (!isUtf8Text(body)) return detectEncoding(body);
  }
  return guess;
}

function refuseRubbish(sample: Buffer, encoding: Encoding) {
  const text = sample.subarray(0, 65_536);
  const controls = text.filter((byte) => byte < 9 || (byte > 13 && byte < 27)).length;
  if (!encoding.startsWith("utf-16") && controls > text.length * 0.01) fail("invalid", "binary");
  const start = sample.toString("latin1", 0, 200).replace(/^[^\x21-\x7e]+/, "");
  if (/^[[{]\s*["[{]/.test(start)) fail("invalid", "json");
}

async function openText(path: string, isPacked: boolean): Promise<Source> {
  const file = await openTextFile(path, isPacked);
  if (file.sample.length === 0) fail("invalid", "empty");
  if (looksLikeMarkup(file.sample)) return (await openXml(file)) ?? fail("invalid", "markup");
  const encoding = await encodingOf(file);
  refuseRubbish(file.sample, encoding);
  const rows = () => readDelimited(decode(file.bytes(), encoding));
  const sheet: Sheet = { name: "", rows, count: null, layout: async () => bareLayout };
  return { format: "csv", encoding: encodingName(encoding, file.sample), sheets: [sheet], packed: null, close: async () => {} };
}

/** A workbook is a zip too; any other may be a sheet with its pictures, but not one archive in another. */
const openZipped = (path: string, isInner: boolean): Promise<Source> =>
  withPackage(path, async (pack) => {
    if (pack.names.has("xl/workbook.xml")) {
      const sheets = await workbookSheets(pack, path);
      return { format: "xlsx", encoding: "UTF-8", sheets, packed: null, close: async () => {} };
    }
    return isInner ? fail("invalid", "notExcel") : openArchive(pack, path, (inner) => openFile(inner, true));
  });

async function openFile(path: string, isInner: boolean): Promise<Source> {
  const about = await stat(path).catch(() => fail("notFound", "noFile"));
  if (!about.isFile()) fail("invalid", "directory");
  if (about.size === 0) fail("invalid", "empty");
  if (about.size > importLimits.fileBytes) fail("limit", "tooLarge");
  const head = await headOf(path);
  return isZip(head) ? openZipped(path, isInner) : openText(path, isGzip(head));
}

/**
 * Opens a supplier's file by its content, whatever its name: delimited text in any of the usual encodings, plain or gzip, an Excel
 * workbook, an XML feed, or an archive of one of these with pictures. Everything else is refused with a reason: `invalid` for what it is,
 * `limit` for its size. Whoever opens a source closes it.
 */
export const openSource = (path: string): Promise<Source> => openFile(path, false);
