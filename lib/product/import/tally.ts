import type { Rejection, RowNotes, Warning } from "./issues.ts";
import { importLimits } from "./limits.ts";

export type ImportResult = {
  format: string;
  encoding: string;
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
  private readonly format: string;
  private readonly encoding: string;

  constructor(format: string, encoding: string) {
    this.format = format;
    this.encoding = encoding;
  }

  note({ rejections, warnings }: RowNotes) {
    if (rejections.length > 0) this.rejected += 1;
    this.rejections.push(...rejections);
    for (const warning of warnings) this.warn(warning);
  }

  warn(warning: Warning) {
    if (this.warnings.length < importLimits.warningsListed) this.warnings.push(warning);
    else this.beyond.set(warning.reason, (this.beyond.get(warning.reason) ?? 0) + 1);
  }

  result(): ImportResult {
    const { format, encoding, read, created, updated, unchanged, rejected, variants, pictures, rejections } = this;
    const more = [...this.beyond].map(
      ([column, count]): Warning => ({ line: 0, sku: null, column, value: String(count), reason: "more" }),
    );
    const warnings = [...this.warnings, ...more];
    return { format, encoding, read, created, updated, unchanged, rejected, variants, pictures, warnings, rejections };
  }
}
