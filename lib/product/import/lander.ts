import type { Transaction } from "#lib/platform/db";
import { AppError } from "#lib/platform/errors";
import { savePicture } from "#lib/platform/files/images";
import { contentHash, findKnown, type HashedProduct, type KnownProduct, saveProducts } from "#lib/product/bulk/save-products";
import type { UndoEntry } from "#lib/product/bulk/snapshots";
import { type PictureRecord, type ProductRecord, productLimits } from "#lib/product/schema";
import type { Assembled, Row } from "./assemble.ts";
import type { Course } from "./course.ts";
import { fitPictures } from "./fit-pictures.ts";
import type { RowNotes } from "./issues.ts";
import { importLimits } from "./limits.ts";
import { reviseOnShow, sortByReview } from "./on-show.ts";
import type { PackedPicture } from "./rows.ts";
import { withoutSame } from "./same.ts";

type Waiting = { record: ProductRecord; hash: string; pictures: readonly PackedPicture[]; notes: RowNotes; raw: Row["raw"] };

type Landing = { direct: readonly Waiting[]; onShow: readonly Waiting[]; publishable: readonly string[] };

const isLive = (known: KnownProduct) => known.status === "LIVE" || known.status === "ARCHIVED";

/** Lands assembled products batch by batch; of a SKU that comes twice the first stays and the later row is rejected. */
export class Lander {
  private readonly seen = new Map<string, number>();
  private waiting: Waiting[] = [];
  private readonly course: Course;

  private readonly mostPictures: number;

  constructor(course: Course, mostPictures: number) {
    this.course = course;
    this.mostPictures = mostPictures;
  }

  async take({ notes, record, pictures }: Assembled, { raw }: Row) {
    const { tally, options } = this.course;
    tally.read += 1;
    const before = record ? this.seen.get(record.sku) : undefined;
    if (record && before !== undefined) notes.reject("skuRepeated", "sku", `${record.sku} (${before})`);
    tally.note(notes);
    if (notes.rejections.length > 0) options.onBad?.({ raw, rejections: notes.rejections });
    if (!record || before !== undefined) return;
    this.seen.set(record.sku, notes.line);
    tally.variants += record.variants.length;
    tally.pictures += Math.min(record.pictures.length + pictures.length, productLimits.pictures);
    const digests = pictures.map(({ digest }) => digest);
    this.waiting.push({ record, hash: contentHash(record, digests), pictures, notes, raw });
    if (this.waiting.length >= importLimits.batch) await this.flush();
  }

  async flush() {
    const batch = this.waiting;
    this.waiting = [];
    if (batch.length === 0) return;
    await this.land(batch);
    await this.course.end();
  }

  private async land(batch: readonly Waiting[]) {
    const { actor, companyId, isPublishing } = this.course.options;
    const known = await findKnown(
      companyId,
      batch.map(({ record }) => record.sku),
    );
    const differing = await this.fitted(
      await withoutSame(
        companyId,
        batch.filter(({ record, hash }) => known.get(record.sku)?.contentHash !== hash),
      ),
    );
    const { direct, onShow, locked, unchanged } = await sortByReview(actor, companyId, differing);
    this.rejectLocked(locked);
    const changing = new Set(differing.map(({ record }) => record.sku));
    const publishable = isPublishing ? [...known.values()].filter((one) => !isLive(one) && !changing.has(one.sku)) : [];
    const created = direct.filter(({ record }) => !known.has(record.sku)).length;
    const updated = direct.length - created + onShow.length + publishable.length;
    const same = batch.length - differing.length + unchanged.length - publishable.length;
    this.course.count({ created, updated, unchanged: same });
    if (!this.course.isWriting) return;
    if (!this.course.options.onBatch && created + updated === 0) return;
    await this.write({ direct, onShow, publishable: publishable.map(({ sku }) => sku) });
  }

  private fitted(given: readonly Waiting[]): Promise<Waiting[]> {
    const { companyId } = this.course.options;
    return fitPictures({ companyId, most: this.mostPictures }, given, ({ notes: { line, sku } }, allowed) =>
      this.course.tally.warn({ line, sku, column: "pictures", value: String(allowed), reason: "picturesOfPlan" }),
    );
  }

  private async write({ direct, onShow, publishable }: Landing) {
    const { actor, companyId, isPublishing, reason } = this.course.options;
    const products: HashedProduct[] = [];
    for (const one of direct) products.push({ record: await this.withPictures(one), contentHash: one.hash });
    const records: ProductRecord[] = [];
    for (const one of onShow) records.push(await this.withPictures(one));
    const isTelling = this.course.options.onBatch !== undefined || records.length > 0;
    const record = async (tx: Transaction, undo: readonly UndoEntry[]) => {
      const revised = await reviseOnShow(actor, tx, { companyId, records });
      await this.course.record(tx, [...undo, ...revised]);
    };
    const isOnlyOpen = actor.kind !== "system";
    const options = { isPublishing, reason, isOnlyOpen, ...(isTelling && { record }) };
    await saveProducts(actor, companyId, { products, publishable }, options);
  }

  private rejectLocked(locked: readonly Waiting[]) {
    const { tally, options } = this.course;
    for (const { notes, raw, record } of locked) {
      notes.reject("productLocked", "sku", record.sku);
      tally.note({ rejections: notes.rejections, warnings: [] });
      options.onBad?.({ raw, rejections: notes.rejections });
    }
  }

  private async withPictures({ record, pictures, notes }: Waiting): Promise<ProductRecord> {
    if (pictures.length === 0) return record;
    const stored: PictureRecord[] = [];
    for (const picture of pictures.slice(0, productLimits.pictures)) {
      const fileId = await this.store(picture, notes);
      if (fileId !== null) stored.push({ fileId, sourceUrl: null, altZh: null, altEn: null });
    }
    return { ...record, pictures: [...stored, ...record.pictures].slice(0, productLimits.pictures) };
  }

  private async store(picture: PackedPicture, notes: RowNotes): Promise<string | null> {
    try {
      return await savePicture(await picture.read(), picture.name);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const value = picture.name;
      this.course.tally.warn({ line: notes.line, sku: notes.sku, column: "pictures", value, reason: "pictureBroken" });
      return null;
    }
  }
}
