import { isUtf8 } from "node:buffer";
import chardet from "chardet";
import iconv from "iconv-lite";
import frequent from "./data/frequent-characters.json" with { type: "json" };

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5" | "windows-1252";

const boms: readonly [Encoding, readonly number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

const bomOf = (bytes: Buffer) => boms.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];

/** Text in UTF-16 without a mark has the NULs of its commas and digits on one side of the pairs. */
function utf16Of(bytes: Buffer): Encoding | undefined {
  const nulls = [0, 0];
  for (const [at, byte] of bytes.subarray(0, 65_536).entries()) if (byte === 0) nulls[at % 2] = (nulls[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nulls;
  if (even + odd < Math.min(bytes.length, 65_536) * 0.02) return undefined;
  if (odd > even * 10) return "utf-16le";
  return even > odd * 10 ? "utf-16be" : undefined;
}

/** Whether bytes are UTF-8, but for a character that the end of the sample may have cut in two. */
export const isUtf8Text = (bytes: Buffer): boolean =>
  [0, 1, 2, 3].some((cut) => isUtf8(bytes.subarray(0, Math.max(0, bytes.length - cut))));

const common: Record<"gb18030" | "big5", ReadonlySet<string>> = {
  gb18030: new Set(frequent.simplified),
  big5: new Set(frequent.traditional),
};

/** How Chinese a decoding looks: the share of Han characters that are among the most frequent ones, less what cannot be text. */
function hanScore(bytes: Buffer, encoding: "gb18030" | "big5"): number {
  const text = iconv.decode(bytes, encoding);
  const odd = text.match(/[\ufffd\p{Co}\p{Cn}\p{Cc}]/gu)?.filter((character) => !"\n\r\t".includes(character)).length ?? 0;
  const han = text.match(/\p{Script=Han}/gu) ?? [];
  const foreign = text.match(/[^\p{ASCII}\p{Script=Han}\p{P}\p{S}\u3000-\u303f\uff00-\uffef]/gu)?.length ?? 0;
  if (han.length === 0) return -1;
  const known = han.filter((character) => common[encoding].has(character)).length;
  return (known - 4 * odd - foreign) / (han.length + odd + foreign);
}

/** Western text has its high bytes alone between letters; Chinese has them in runs. */
function aloneShare(bytes: Buffer): number {
  let high = 0;
  let alone = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    high += 1;
    if ((bytes[at - 1] ?? 0) < 0x80 && (bytes[at + 1] ?? 0) < 0x80) alone += 1;
  }
  return high === 0 ? 1 : alone / high;
}

const chardetBonus = 0.1;

function legacyOf(bytes: Buffer): Encoding {
  if (aloneShare(bytes) > 0.8) return "windows-1252";
  const opinion = chardet.detect(bytes)?.toLowerCase() ?? "";
  const score = (encoding: "gb18030" | "big5") => hanScore(bytes, encoding) + (opinion.includes(encoding) ? chardetBonus : 0);
  const [gb, big5] = [score("gb18030"), score("big5")];
  if (Math.max(gb, big5) < 0.1 && aloneShare(bytes) > 0.4) return "windows-1252";
  return gb >= big5 ? "gb18030" : "big5";
}

/**
 * The encoding of a text from a sample of its beginning: a byte-order mark, else UTF-16 by its NULs, else valid UTF-8,
 * else what the statistics of Han characters say.
 */
export function detectEncoding(sample: Buffer): Encoding {
  return bomOf(sample) ?? utf16Of(sample) ?? (isUtf8Text(sample) ? "utf-8" : legacyOf(sample.subarray(0, 262_144)));
}

/** How the encoding is told to people. */
export function encodingName(encoding: Encoding, sample: Buffer): string {
  const names: Record<Encoding, string> = {
    "utf-8": bomOf(sample) ? "UTF-8 with BOM" : "UTF-8",
    "utf-16le": "UTF-16LE",
    "utf-16be": "UTF-16BE",
    gb18030: "GB18030",
    big5: "Big5",
    "windows-1252": "windows-1252",
  };
  return names[encoding];
}

/** Decodes a stream of bytes; a byte-order mark is left out. */
export async function* decode(chunks: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  for await (const chunk of chunks) yield decoder.write(chunk);
  yield decoder.end() ?? "";
}
