import { Readable } from "node:stream";
import { CsvError, type InfoRecord, type Parser, parse } from "csv-parse";
import { fail } from "#lib/platform/errors";
import { importLimits } from "./limits.ts";
import type { RawRow } from "./rows.ts";

const delimiters = [",", ";", "\t", "|"] as const;

function countOutsideQuotes(line: string, delimiter: string): number {
  let count = 0;
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) count += 1;
  }
  return count;
}

/** The separator that splits the first lines into the most columns, the same number of them. */
export function sniffDelimiter(text: string): string {
  const declared = /^sep=(.)\r?\n/.exec(text)?.[1];
  if (declared) return declared;
  const lines = text
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "")
    .slice(0, 30);
  const score = (delimiter: string) => {
    const counts = lines.map((line) => countOutsideQuotes(line, delimiter)).filter((count) => count > 0);
    const typical = counts.toSorted((a, b) => a - b)[counts.length >> 1] ?? 0;
    return counts.filter((count) => count === typical).length * typical;
  };
  return delimiters.toSorted((a, b) => score(b) - score(a))[0] ?? ",";
}

type Parsed = { record: string[]; info: InfoRecord };

const options = (delimiter: string) => ({
  delimiter,
  info: true,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  max_record_size: importLimits.cell * 4,
  record_delimiter: ["\r\n", "\n", "\r"],
});

/** With `info: true` the parser gives records in exactly this shape, which its own types do not say. */
const recordsOf = (parser: Parser) => parser as AsyncIterable<Parsed>;

const breaks = (cells: readonly string[]) =>
  cells.reduce((sum, cell) => sum + (cell.includes("\n") ? cell.split("\n").length - 1 : 0), 0);

async function* after(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** The rows of delimited text, its separator found from the beginning; lines are those a record starts on. */
export async function* readDelimited(text: AsyncGenerator<string>): AsyncGenerator<RawRow> {
  const first = (await text.next()).value ?? "";
  const declared = /^sep=.\r?\n/.exec(first)?.[0].length ?? 0;
  const parser = parse(options(sniffDelimiter(first)));
  const source = Readable.from(after(first.slice(declared), text));
  source.on("error", (error) => parser.destroy(error));
  let count = 0;
  try {
    for await (const { record, info } of recordsOf(source.pipe(parser))) {
      count += 1;
      if (count > importLimits.rows) fail("limit", "tooManyRows");
      if (record.length > importLimits.columns) fail("limit", "tooManyColumns");
      yield { line: info.lines - breaks(record) + (declared > 0 ? 1 : 0), cells: record };
    }
  } catch (error) {
    if (error instanceof CsvError) fail("invalid", "malformed");
    throw error;
  }
}
