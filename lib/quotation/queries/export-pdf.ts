import type { Cell } from "#lib/platform/files/table-file";
import { pdfFile } from "#lib/platform/pdf/file";
import type { About, Paper } from "#lib/platform/pdf/paper";
import { type Column, drawTable, type TableCell, type TableRow } from "#lib/platform/pdf/table";
import { ratesUsed } from "#lib/quotation/comparison/rates-used";
import type { AskedLine } from "#lib/quotation/schema/asked-lines";
import type { ComparedOffers } from "./comparison.ts";
import { comparisonSheet, type Reader } from "./export.ts";

const asked = 3;
const offersASheet = 8;
const figures = new Intl.NumberFormat("en", { maximumFractionDigits: 6 });

const say = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? "" : typeof cell === "number" ? figures.format(cell) : String(cell);

const cellOf = (cell: Cell | undefined): TableCell => [{ text: say(cell) }];

/** Offers of a wide comparison in turns: what is asked for stands before each part. */
function partsOf(count: number): { from: number; to: number }[] {
  const parts = Math.max(1, Math.ceil(count / offersASheet));
  const each = Math.ceil(count / parts);
  return Array.from({ length: parts }, (_, at) => ({ from: at * each, to: Math.min(count, (at + 1) * each) }));
}

function groundLines({ rates, base, offers, comparison }: ComparedOffers, { words }: Reader): string[] {
  const { groups, missing } = ratesUsed(
    rates,
    base,
    offers.map(({ content }) => content.currency),
  );
  const said = groups.map(({ day, source, rates: found }) =>
    words("ratesLine", { day, source, rates: found.map(({ currency, perUsd }) => `${perUsd} ${currency}`).join(", ") }),
  );
  const { comparable } = comparison;
  return [
    ...(groups.length === 0 && missing.length === 0 ? [words("noRates")] : said),
    ...missing.map((currency) => words("missingRate", { currency })),
    comparable > 1 ? words("cheapestHint", { count: comparable }) : words("tooFew"),
  ];
}

function drawPart(paper: Paper, sheet: { headings: string[]; rows: Cell[][] }, { from, to }: { from: number; to: number }): void {
  const pick = <One>(all: readonly One[]): One[] => [...all.slice(0, asked), ...all.slice(asked + from, asked + to)];
  const columns = pick(sheet.headings).map(
    (head, at): Column => ({
      head: [head],
      share: at === 0 ? 26 : at < asked ? 8 : 12,
      align: at === 0 || at === 2 ? "left" : "right",
    }),
  );
  const rows = sheet.rows.map((cells): TableRow => ({ cells: pick(cells).map(cellOf) }));
  drawTable(paper, { columns, rows, size: 7 });
}

type Heading = Pick<About, "title" | "at" | "author"> & { footer: About["footer"] };

/** The comparison on A4 across: the figures of the workbook, at most eight offers side by side, with the rates, their day and their source. */
export function comparisonPdf(
  compared: ComparedOffers,
  { asked: lines, heading }: { asked: readonly AskedLine[]; heading: Heading },
  reader: Reader,
): Promise<Buffer> {
  const { base, delivery, offers } = compared;
  const { words, locale } = reader;
  const sheet = comparisonSheet(compared, lines, reader);
  return pdfFile({ ...heading, language: locale, isLandscape: true }, (paper) => {
    paper.text(heading.title, { tag: "H1", size: 14, weight: "bold" });
    paper.text(`${words("compareIn")} ${base} · ${words("compareAt")} ${delivery.incoterm} ${delivery.place ?? ""}`.trim());
    for (const line of groundLines(compared, reader)) paper.text(line, { size: 7.5, isGrey: true });
    paper.y += 6;
    for (const part of partsOf(offers.length)) {
      drawPart(paper, sheet, part);
      paper.y += 10;
    }
  });
}
