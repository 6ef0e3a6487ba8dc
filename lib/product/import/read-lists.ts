import { readTextLines, readVersionLine } from "#lib/product/exports/lines";
import { type CertificateRecord, type PictureRecord, productLimits, type VariantRecord } from "#lib/product/schema";
import { certificateCode, paymentTermCode } from "#lib/taxonomy/reference/trade-terms";
import type { Cell } from "./cells.ts";
import type { RowNotes } from "./issues.ts";
import { isNothing, splitList, tidy } from "./values/words.ts";

/** The addresses of pictures in a cell, in order and once each; anything else is named in a warning. `texts` are told by their place. */
export function readPictures(
  cell: Cell | undefined,
  texts: Record<"zh" | "en", Cell | undefined>,
  notes: RowNotes,
): PictureRecord[] {
  if (!cell || isNothing(cell.text)) return [];
  const urls = new Set<string>();
  for (const part of cell.text.split(/[\s;|]+|,(?=\s*https?:)/u).filter((one) => one !== "")) {
    if (/^https?:\/\/\S+$/i.test(part) && URL.canParse(part) && part.length <= productLimits.url) urls.add(part);
    else notes.warn("pictureAddress", cell.label, part);
  }
  if (urls.size > productLimits.pictures) notes.warn("tooMany", cell.label, String(urls.size));
  const kept = [...urls].slice(0, productLimits.pictures);
  const [zh, en] = [readTextLines(texts.zh?.text ?? ""), readTextLines(texts.en?.text ?? "")];
  return kept.map((sourceUrl, at) => ({ fileId: null, sourceUrl, altZh: zh.get(at) ?? null, altEn: en.get(at) ?? null }));
}

/** The versions that a cell tells of, a line each and each SKU once; what is none is named in a warning. */
export function readVersions(cell: Cell | undefined, notes: RowNotes): VariantRecord[] {
  if (!cell || isNothing(cell.text)) return [];
  const versions = new Map<string, VariantRecord>();
  for (const line of cell.text.split("\n").filter((one) => one.trim() !== "")) {
    const version = readVersionLine(line);
    if (version && !versions.has(version.sku)) versions.set(version.sku, version);
    else notes.warn("versionUnclear", cell.label, line);
  }
  if (versions.size > productLimits.variants) notes.warn("tooMany", cell.label, String(versions.size));
  return [...versions.values()].slice(0, productLimits.variants);
}

const day = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/;

function isoDay(text: string): string | null {
  const [, year = "", month = "", date = ""] = day.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}

/** One certificate: scheme, then a number and a day of expiry in any order, or "scheme:number:day". */
function readCertificate(text: string): CertificateRecord | null {
  const expiresOn = isoDay(text);
  const bare = tidy(text.replace(day, " ").replace(/\b(?:valid|until|expires?|exp|to)\b\.?/gi, " ")).replace(/[:,\s]+$/, "");
  const whole = certificateCode(bare);
  if (whole) return { scheme: whole, number: null, expiresOn };
  const words = bare.split(/[\s:]+/);
  for (let count = Math.min(4, words.length - 1); count > 0; count -= 1) {
    const scheme = certificateCode(words.slice(0, count).join(" "));
    const number = words
      .slice(count)
      .join(" ")
      .replace(/^(?:no\.?|nr\.?|number|#)\s*/i, "");
    if (scheme) return { scheme, number: number.slice(0, 100) || null, expiresOn };
  }
  return null;
}

export type ListReading<Item> = { items: Item[]; unknown: string[] };

/** The certificates a cell names; schemes nobody knows are told and kept as text. */
export function readCertificates(cell: Cell | undefined, notes: RowNotes): ListReading<CertificateRecord> {
  const items = new Map<string, CertificateRecord>();
  const unknown: string[] = [];
  if (!cell || isNothing(cell.text)) return { items: [], unknown };
  const parts = certificateCode(cell.text)
    ? [cell.text]
    : splitList(cell.text).flatMap((part) => (readCertificate(part) ? [part] : part.split("/")));
  for (const part of parts) {
    const certificate = readCertificate(part);
    if (certificate && !items.has(certificate.scheme)) items.set(certificate.scheme, certificate);
    if (!certificate) {
      unknown.push(part);
      notes.warn("certificateUnknown", cell.label, part);
    }
  }
  return { items: [...items.values()].slice(0, productLimits.certificates), unknown };
}

/** The payment terms a cell names. */
export function readPaymentTerms(cell: Cell | undefined, notes: RowNotes): ListReading<string> {
  const items = new Set<string>();
  const unknown: string[] = [];
  if (!cell || isNothing(cell.text)) return { items: [], unknown };
  const whole = paymentTermCode(cell.text);
  for (const part of whole ? [cell.text] : splitList(cell.text)) {
    const code = paymentTermCode(part);
    if (code) items.add(code);
    else {
      unknown.push(part);
      notes.warn("paymentUnknown", cell.label, part);
    }
  }
  return { items: [...items], unknown };
}
