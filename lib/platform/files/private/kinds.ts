import yauzl from "yauzl";

/** Groups of files that a form may ask for. */
export const fileGroups = ["document", "picture", "spreadsheet", "archive", "markup"] as const;
export type FileGroup = (typeof fileGroups)[number];

export type FileKind = { group: FileGroup; contentType: string; ending: string };

const kind = (group: FileGroup, contentType: string, ending: string): FileKind => ({ group, contentType, ending });

const pdf = kind("document", "application/pdf", "pdf");
const jpeg = kind("picture", "image/jpeg", "jpg");
const png = kind("picture", "image/png", "png");
const webp = kind("picture", "image/webp", "webp");
const xlsx = kind("spreadsheet", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
const zip = kind("archive", "application/zip", "zip");
const csv = kind("spreadsheet", "text/csv", "csv");
const text = kind("spreadsheet", "text/plain", "txt");
const xml = kind("markup", "application/xml", "xml");

const beginnings: readonly { kind: FileKind; at: number; bytes: string }[] = [
  { kind: pdf, at: 0, bytes: "%PDF-" },
  { kind: jpeg, at: 0, bytes: "\xff\xd8\xff" },
  { kind: png, at: 0, bytes: "\x89PNG\r\n\x1a\n" },
  { kind: webp, at: 8, bytes: "WEBP" },
  { kind: zip, at: 0, bytes: "PK\x03\x04" },
];

const mostEntries = 10_000;
const looked = 64 * 1024;

/** Names in an archive's directory; null where it cannot be read or has more than anybody needs. Nothing is unpacked. */
function entriesOf(bytes: Buffer): Promise<string[] | null> {
  return new Promise((resolve) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, decodeStrings: true, strictFileNames: false }, (error, archive) => {
      if (error || archive.entryCount > mostEntries) return resolve(null);
      const names: string[] = [];
      archive.on("entry", ({ fileName }: yauzl.Entry) => {
        names.push(fileName);
        archive.readEntry();
      });
      archive.on("end", () => resolve(names));
      archive.on("error", () => resolve(null));
      archive.readEntry();
    });
  });
}

async function packedKind(bytes: Buffer): Promise<FileKind | null> {
  const names = await entriesOf(bytes);
  if (!names || names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name))) return null;
  return names.includes("xl/workbook.xml") ? xlsx : zip;
}

function decoded(bytes: Buffer): string | null {
  const start = bytes.subarray(0, looked);
  if (start[0] === 0xff && start[1] === 0xfe) return start.toString("utf16le");
  if (start[0] === 0xfe && start[1] === 0xff)
    return Buffer.from(start.subarray(0, start.length & ~1))
      .swap16()
      .toString("utf16le");
  return bytes.includes(0) ? null : start.toString("latin1").replace(/^\xef\xbb\xbf/, "");
}

const allowedControls = "\t\n\f\r\u001a";
const hasControls = (text: string) => Array.from(text).some((mark) => mark < " " && !allowedControls.includes(mark));

const mostPreludes = 50;
const prelude = /^(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>)\s*/is;

/** The name of the root element of XML, without its prefix. */
function rootOf(text: string): string | undefined {
  let rest = text.trimStart();
  for (let step = 0; step < mostPreludes && prelude.test(rest); step += 1) rest = rest.replace(prelude, "");
  return /^<(?:[\w.-]+:)?([\w.-]+)/.exec(rest)?.[1];
}

const drawnByBrowsers = /^(svg|html|xhtml|script|body|head|iframe|style)$/i;

function writtenKind(bytes: Buffer, name: string): FileKind | null {
  const start = decoded(bytes)?.replace(/^\ufeff/, "");
  if (!start?.trim() || hasControls(start)) return null;
  if (!start.trimStart().startsWith("<")) return /\.(csv|tsv)$/i.test(name) ? csv : text;
  const root = rootOf(start);
  return root && !drawnByBrowsers.test(root) && !/<(?:\w+:)?svg[\s>]/i.test(start) ? xml : null;
}

/** What bytes are, by what they contain; null where that is nothing we take: scripts, drawings, macros, old office formats. */
export async function kindOf(bytes: Buffer, name: string): Promise<FileKind | null> {
  const start = bytes.subarray(0, 16).toString("latin1");
  const known = beginnings.find(({ at, bytes: sign }) => start.startsWith(sign, at))?.kind;
  if (known === webp && !start.startsWith("RIFF")) return null;
  if (known === zip) return packedKind(bytes);
  return known ?? writtenKind(bytes, name);
}
