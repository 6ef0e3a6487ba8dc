import type { Actor } from "#lib/platform/actor";
import type { Transaction } from "#lib/platform/db";
import type { UndoEntry } from "#lib/product/bulk/snapshots";
import type { BadRow } from "./bad-rows.ts";
import type { ImportTally } from "./tally.ts";

export type LandedCounts = { created: number; updated: number; unchanged: number };

/** How far an import has come: so many batches are done, with these counts. */
export type Progress = { batch: number; read: number; counts: LandedCounts };

export type LandedBatch = Progress & { undo: readonly UndoEntry[] };

export type CourseOptions = {
  actor: Actor;
  companyId: string;
  isPublishing: boolean;
  isDryRun: boolean;
  /** Why products change, for their history. */
  reason: string;
  /** Where an interrupted import goes on. */
  from?: Progress | null;
  /** Stores progress and undo data in the transaction of the batch. */
  onBatch?: (tx: Transaction, landed: LandedBatch) => Promise<void>;
  isCancelled?: () => Promise<boolean>;
  onBad?: (bad: BadRow) => void;
};

/** What products and prices have in common on their way in: batches that are counted, stored, skipped where done, and can be stopped. */
export class Course {
  isStopped = false;
  private batch = 0;
  readonly options: CourseOptions;
  readonly tally: ImportTally;

  constructor(options: CourseOptions, tally: ImportTally) {
    this.options = options;
    this.tally = tally;
    const { counts } = options.from ?? {};
    if (counts) Object.assign(tally, counts);
  }

  /** Whether the batch at hand was landed by an earlier run. */
  get isDone(): boolean {
    return this.batch < (this.options.from?.batch ?? 0);
  }

  get isWriting(): boolean {
    return !this.options.isDryRun && !this.isDone;
  }

  count(counts: LandedCounts) {
    if (this.isDone) return;
    this.tally.created += counts.created;
    this.tally.updated += counts.updated;
    this.tally.unchanged += counts.unchanged;
  }

  /** Stores what the batch at hand has done, where somebody wants to know; its counts are in already. */
  async record(tx: Transaction, undo: readonly UndoEntry[]) {
    const { read, created, updated, unchanged } = this.tally;
    await this.options.onBatch?.(tx, { batch: this.batch + 1, read, counts: { created, updated, unchanged }, undo });
  }

  async end() {
    const wasWriting = this.isWriting;
    this.batch += 1;
    if (wasWriting && (await this.options.isCancelled?.())) this.isStopped = true;
  }
}
