import type { WordValues } from "#lib/platform/i18n/words";
import { pdfFile } from "#lib/platform/pdf/file";
import { undrawn } from "#lib/platform/pdf/fonts";
import type { Paper } from "#lib/platform/pdf/paper";
import { drawTable, type TableCell, type TableRow } from "#lib/platform/pdf/table";
import { measured, packingTotal, priced } from "#lib/proforma/schema/amounts";
import type { ProformaContent, ProformaLine } from "#lib/proforma/schema/content";
import { unitBeside } from "#lib/taxonomy/reference/label";
import { beside, drawHead, pair } from "./pdf-head.ts";
import { documentLocales, wordIn } from "./words.ts";

function itemCell(
  { item, specification, alternative, remark, packing, leadTimeDays }: ProformaLine,
  all: ProformaContent,
): TableCell {
  const small = (text: string) => ({ text, size: 7.5, isGrey: true });
  const packed = packing && {
    cartons: measured(packing.cartons),
    cbm: measured(packing.cbm),
    grossKg: packing.grossKg ? measured(packing.grossKg) : "–",
  };
  return [
    { text: item, weight: "bold" },
    ...(specification ? [{ text: specification }] : []),
    ...(alternative ? [{ text: `${beside("alternative")}: ${alternative}` }] : []),
    ...(remark ? [{ text: remark }] : []),
    ...(leadTimeDays !== null && leadTimeDays !== all.leadTimeDays
      ? [small(`${beside("leadTime")}: ${beside("days", { count: leadTimeDays })}`)]
      : []),
    ...(packed ? documentLocales.map((locale) => small(wordIn(locale, "packed", packed))) : []),
  ];
}

const unitOf = ({ quantity, unitCode }: ProformaLine): string => {
  const [chinese, english] = [unitBeside(quantity, unitCode, "zh"), unitBeside(quantity, unitCode, "en")];
  return chinese === english ? english : `${chinese} ${english}`;
};

function rowOf(line: ProformaLine, content: ProformaContent): TableRow {
  const { currency } = content;
  return {
    cells: [
      [{ text: String(line.position) }],
      itemCell(line, content),
      [{ text: line.hsCode ?? "–" }],
      [{ text: measured(line.quantity) }, { text: unitOf(line), size: 7.5, isGrey: true }],
      [{ text: priced(line.unitPrice, currency) }],
      [{ text: priced(line.amount, currency) }],
    ],
  };
}

function lines(paper: Paper, content: ProformaContent): void {
  const { total, currency } = content;
  const sum: TableRow = {
    isStrong: true,
    cells: [[], [{ text: beside("total") }], [], [], [], [{ text: priced(total, currency) }]],
  };
  drawTable(paper, {
    columns: [
      { head: ["#"], share: 4 },
      { head: pair("item"), share: 45 },
      { head: pair("hsCode"), share: 9 },
      { head: pair("quantity"), share: 13, align: "right" },
      { head: pair("unitPrice"), share: 14, align: "right" },
      { head: pair("amount"), share: 15, align: "right" },
    ],
    rows: [...content.lines.map((line) => rowOf(line, content)), sum],
  });
}

function notes(paper: Paper, content: ProformaContent, ublHash: string): void {
  const total = packingTotal(content.lines);
  const packed = total && {
    cartons: measured(total.cartons),
    cbm: measured(total.cbm),
    grossKg: total.grossKg ? measured(total.grossKg) : "–",
  };
  const say = (key: string, values: WordValues = {}) => {
    const [chinese, english] = pair(key, values);
    paper.text(chinese, { language: "zh", size: 7.5 });
    paper.text(english, { language: "en", size: 7.5, isGrey: true });
    paper.y += 3;
  };
  paper.y += 6;
  if (packed) say("packedLine", packed);
  if (content.note) {
    paper.text(beside("remarks"), { tag: "H2", weight: "bold" });
    paper.text(content.note, { size: 7.5 });
    paper.y += 4;
  }
  say("noTaxInvoice");
  say("noPayment");
  say("bank");
  say("rounding");
  const missing = undrawn(JSON.stringify(content));
  if (missing.length > 0) say("undrawn");
  paper.text(`${beside("hash")} ${ublHash}`, { size: 7.5 });
}

/** The pro-forma invoice for people: both languages side by side, content in the language it was written in. The same content gives the same bytes. */
export function proformaPdf(content: ProformaContent, ublHash: string): Promise<Buffer> {
  const { number, issuedOn, seller } = content;
  const about = {
    title: `${beside("title")} ${number}`,
    language: "zh-CN",
    author: seller.nameEn ?? seller.nameZh ?? "",
    at: new Date(`${issuedOn}T00:00:00Z`),
    footer: (page: number, of: number) => `${number} · ${beside("page", { page, of })}`,
  };
  return pdfFile(about, (paper) => {
    drawHead(paper, content);
    lines(paper, content);
    notes(paper, content, ublHash);
  });
}
