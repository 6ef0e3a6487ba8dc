import { type PriceOutcome, type PriceUpdate, savePrices } from "#lib/product/bulk/save-prices";
import type { Row } from "#lib/product/import/assemble";
import type { Course } from "#lib/product/import/course";
import type { RowNotes } from "#lib/product/import/issues";
import { importLimits } from "#lib/product/import/limits";
import type { PriceRow } from "./read.ts";

type Waiting = { update: PriceUpdate; notes: RowNotes; raw: Row["raw"] };

/** Lands new prices batch by batch; rows that name no product of the company are rejected, and nothing is made. */
export class PriceLander {
  private readonly taken = new Set<string>();
  private waiting: Waiting[] = [];
  private readonly course: Course;

  constructor(course: Course) {
    this.course = course;
  }

  async take({ notes, update }: PriceRow, { raw }: Row) {
    this.course.tally.read += 1;
    if (update) this.waiting.push({ update, notes, raw });
    else {
      this.finish(notes, raw);
      if (notes.rejections.length === 0) this.course.count({ created: 0, updated: 0, unchanged: 1 });
    }
    if (this.waiting.length >= importLimits.batch) await this.flush();
  }

  async flush() {
    const batch = this.waiting;
    this.waiting = [];
    if (batch.length === 0) return;
    await this.land(batch);
    await this.course.end();
  }

  private finish(notes: RowNotes, raw: Row["raw"]) {
    this.course.tally.note(notes);
    if (notes.rejections.length > 0) this.course.options.onBad?.({ raw, rejections: notes.rejections });
  }

  private async land(batch: readonly Waiting[]) {
    const { actor, companyId } = this.course.options;
    const updates = batch.map(({ update }) => update);
    await savePrices(actor, updates, {
      companyId,
      isDryRun: !this.course.isWriting,
      taken: this.taken,
      decided: (outcomes) => this.tell(batch, outcomes),
      record: this.course.record.bind(this.course),
    });
  }

  private tell(batch: readonly Waiting[], outcomes: readonly PriceOutcome[]) {
    const counts = { created: 0, updated: 0, unchanged: 0 };
    for (const [at, { update, notes, raw }] of batch.entries()) {
      const kind = outcomes[at]?.kind ?? "skuUnknown";
      if (kind === "changed") counts.updated += 1;
      else if (kind === "unchanged") counts.unchanged += 1;
      else notes.reject(kind, update.sku === null ? "modelNumber" : "sku", notes.sku ?? "");
      this.finish(notes, raw);
    }
    this.course.count(counts);
  }
}
