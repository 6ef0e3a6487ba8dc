import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { stringify } from "csv-stringify/sync";
import type { Row } from "./assemble.ts";
import type { Rejection } from "./issues.ts";
import type { Sentence } from "./sentences.ts";

/** A row that did not land, as it stands in the file. */
export type BadRow = { raw: Row["raw"]; rejections: readonly Rejection[] };

const harmless = /^-?\d[\d.,' ]*\s?(?:%|°?[CFK])?$/u;

/** A cell that a spreadsheet would take for a formula is marked as text; plain numbers stay as they are. */
export const neutral = (text: string): string =>
  /^[\s\p{Cc}]*[=+\-@|%\uff0b\uff0d\uff1d\uff20]/u.test(text) && !harmless.test(text) ? `'${text}` : text;

const line = (cells: readonly string[]) => stringify([cells.map(neutral)], { record_delimiter: "windows" });

/** Writes rows that did not land under the headings of their file, with a last column that tells why: to be mended and sent again. */
export class BadRowsFile {
  private readonly stream: WriteStream;
  private readonly width: number;
  private readonly say: Sentence;
  private failure: Error | null = null;

  constructor(path: string, labels: readonly string[], say: Sentence) {
    this.stream = createWriteStream(path);
    this.stream.on("error", (error) => {
      this.failure = error;
    });
    this.width = labels.length;
    this.say = say;
    this.stream.write(`\ufeff${line([...labels, say("report.why")])}`);
  }

  add({ raw, rejections }: BadRow) {
    const reasons = rejections.map(({ column, value, reason }) => {
      const sentence = this.say(`reason.${reason}`);
      return column === "" ? sentence : this.say("report.fault", { column, value, sentence });
    });
    const why = [...new Set(reasons)].join(" | ");
    for (const { cells } of raw) {
      this.stream.write(line([...Array.from({ length: this.width }, (_, at) => cells[at] ?? ""), why]));
    }
  }

  async close() {
    this.stream.end();
    if (!this.stream.closed && !this.failure) await once(this.stream, "close");
    if (this.failure) throw this.failure;
  }
}
