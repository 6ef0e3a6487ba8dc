import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { detectEncoding, encodingName } from "#lib/product/import/encoding";

export type TextEncoding = { codec: string; name: string };

const declared = /^[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/;
const wider: Record<string, string> = { "iso-8859-1": "windows-1252", "us-ascii": "utf-8", gb2312: "gb18030", gbk: "gb18030" };

/** The encoding of an XML text: its byte-order mark or NULs, else what it declares unless its bytes deny it, else by statistics. */
export function xmlEncoding(sample: Buffer): TextEncoding {
  const found = detectEncoding(sample);
  const bySample = { codec: found, name: encodingName(found, sample) };
  if (found.startsWith("utf-16")) return bySample;
  const label = declared.exec(sample.toString("latin1", 0, 300))?.[1]?.toLowerCase() ?? "";
  const codec = wider[label] ?? label;
  if (label === "" || codec === "utf-8" || !iconv.encodingExists(codec) || codec.startsWith("utf")) return bySample;
  const isAscii = found === "utf-8" && isUtf8(sample) && sample.every((byte) => byte < 0x80);
  return found === "utf-8" && !isAscii ? bySample : { codec, name: label.toUpperCase() };
}
