import type { Rejection, RowNotes, Warning } from "./issues.ts";
import { importLimits } from "./limits.ts";
import type { ImportMode } from "./table.ts";

export type ImportSubject = { format: string; encoding: string; sheet: string; mode: ImportMode };

export type ImportResult = ImportSubject & {
  /** Whether it came to the end of the file; one that was cancelled did not. */
  isComplete: boolean;
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  variants: number;
  pictures: number;
  warnings: Warning[];
  rejections: Rejection[];
};

/** Counts what becomes of the rows; of warnings the first thousand are kept, the rest counted by reason. */
export class ImportTally {
  read = 0;
  created = 0;
  updated = 0;
  unchanged = 0;
  rejected = 0;
  variants = 0;
  pictures = 0;
  private readonly warnings: Warning[] = [];
  private readonly rejections: Rejection[] = [];
  private readonly beyond = new Map<string, number>();
  private readonly subject: ImportSubject;

  constructor(subject: ImportSubject) {
    this.subject = subject;
  }

  note({ rejections, warnings }: Pick<RowNotes, "rejections" | "warnings">) {
    if (rejections.length > 0) this.rejected += 1;
    if (this.rejections.length < importLimits.rejectionsListed) this.rejections.push(...rejections);
    for (const warning of warnings) this.warn(warning);
  }

  warn(warning: Warning) {
    if (this.warnings.length < importLimits.warningsListed) this.warnings.push(warning);
    else this.beyond.set(warning.reason, (this.beyond.get(warning.reason) ?? 0) + 1);
  }

  result(isComplete: boolean): ImportResult {
    const { read, created, updated, unchanged, rejected, variants, pictures, rejections } = this;
    const more = [...this.beyond].map(
      ([column, count]): Warning => ({ line: 0, sku: null, column, value: String(count), reason: "more" }),
    );
    const counts = { read, created, updated, unchanged, rejected, variants, pictures };
    return { ...this.subject, isComplete, ...counts, warnings: [...this.warnings, ...more], rejections };
  }
}
