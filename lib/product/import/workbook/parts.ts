import { posix } from "node:path";
import type { Merge } from "#lib/product/import/rows";
import type { Package } from "./package.ts";

const partLimit = 20_000_000;
const mergeLimit = 50_000;

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
const tags = (xml: string, name: string) => xml.match(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>`, "g")) ?? [];

/** The targets of a part's relations by id. */
async function relations(pack: Package, part: string): Promise<Map<string, string>> {
  const name = posix.join(posix.dirname(part), "_rels", `${posix.basename(part)}.rels`);
  if (!pack.names.has(name)) return new Map();
  const xml = (await pack.read(name, partLimit)).toString("utf8");
  return new Map(
    tags(xml, "Relationship").map((tag) => {
      const target = attribute(tag, "Target") ?? "";
      return [attribute(tag, "Id") ?? "", target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(part), target)];
    }),
  );
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const unescaped = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16);
    return name ? (named[name] ?? whole) : code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

export type SheetPart = { name: string; part: string };

/** The visible sheets of a workbook in their order. */
export async function listSheets(pack: Package): Promise<SheetPart[]> {
  const targets = await relations(pack, "xl/workbook.xml");
  const xml = (await pack.read("xl/workbook.xml", partLimit)).toString("utf8");
  return tags(xml, "sheet")
    .filter((tag) => (attribute(tag, "state") ?? "visible") === "visible")
    .map((tag) => ({ name: unescaped(attribute(tag, "name") ?? ""), part: targets.get(attribute(tag, "r:id") ?? "") ?? "" }))
    .filter(({ part }) => pack.names.has(part));
}

const columnOf = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The merged areas of a sheet, zero-based; they stand behind its rows, so the part is read through once. */
export async function readMerges(pack: Package, part: string): Promise<Merge[]> {
  const merges: Merge[] = [];
  let tail = "";
  for await (const chunk of pack.stream(part)) {
    const text = tail + chunk.toString("latin1");
    const pattern = /<(?:\w+:)?mergeCell\b[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"[^>]*>/g;
    for (const [, left = "A", top = "1", right = "A", bottom = "1"] of text.matchAll(pattern)) {
      if (merges.length < mergeLimit) {
        merges.push({ top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) });
      }
    }
    tail = text.slice(text.lastIndexOf("<"));
    if (tail.length > 1_000) tail = "";
  }
  return merges;
}

export type Anchor = { row: number; part: string };

/** Which pictures lie on which rows (zero-based) of a sheet. */
export async function readAnchors(pack: Package, sheet: string): Promise<Anchor[]> {
  const anchors: Anchor[] = [];
  for (const drawing of (await relations(pack, sheet)).values()) {
    if (!/drawings\/drawing[^/]*\.xml$/.test(drawing) || !pack.names.has(drawing)) continue;
    const media = await relations(pack, drawing);
    const xml = (await pack.read(drawing, partLimit)).toString("utf8");
    for (const block of xml.split(/<(?:\w+:)?(?:oneCellAnchor|twoCellAnchor)\b/).slice(1)) {
      const row = /<(?:\w+:)?from>[\s\S]*?<(?:\w+:)?row>(\d+)</.exec(block)?.[1];
      const part = media.get(/r:embed="([^"]+)"/.exec(block)?.[1] ?? "");
      if (row && part && pack.names.has(part)) anchors.push({ row: Number(row), part });
    }
  }
  return anchors;
}

/** How many rows a sheet has, by their tags. */
export async function countRows(pack: Package, part: string): Promise<number> {
  let count = 0;
  let tail = "";
  for await (const chunk of pack.stream(part)) {
    const text = tail + chunk.toString("latin1");
    count += text.match(/<(?:\w+:)?row[\s>/]/g)?.length ?? 0;
    const cut = text.lastIndexOf("<");
    tail = text.length - cut < 12 && !/^<(?:\w+:)?row[\s>/]/.test(text.slice(cut)) ? text.slice(cut) : "";
  }
  return count;
}
