import type { Actor } from "#lib/platform/actor";
import { AppError } from "#lib/platform/errors";
import { savePicture } from "#lib/platform/files/images";
import { contentHash, findKnown, type HashedProduct, type KnownProduct, saveProducts } from "#lib/product/bulk/save-products";
import { type PictureRecord, type ProductRecord, productLimits } from "#lib/product/schema";
import type { Assembled } from "./assemble.ts";
import type { RowNotes } from "./issues.ts";
import type { AnchoredPicture } from "./rows.ts";
import type { ImportTally } from "./tally.ts";

type Waiting = { record: ProductRecord; hash: string; pictures: readonly AnchoredPicture[]; notes: RowNotes };
type Options = { companyId: string; isPublishing: boolean; isDryRun: boolean };

const batchSize = 1_000;

const isLive = (known: KnownProduct) => known.status === "LIVE" || known.status === "ARCHIVED";

/** Lands assembled products batch by batch; of a SKU that comes twice the first stays and the later row is rejected. */
export class Lander {
  private readonly seen = new Map<string, number>();
  private waiting: Waiting[] = [];
  private readonly actor: Actor;
  private readonly options: Options;
  private readonly reason: string;
  private readonly tally: ImportTally;

  constructor(actor: Actor, options: Options, reason: string, tally: ImportTally) {
    this.actor = actor;
    this.options = options;
    this.reason = reason;
    this.tally = tally;
  }

  async take({ notes, record, pictures }: Assembled) {
    this.tally.read += 1;
    const before = record ? this.seen.get(record.sku) : undefined;
    if (record && before !== undefined) notes.reject("skuRepeated", "sku", `${record.sku} (${before})`);
    this.tally.note(notes);
    if (!record || before !== undefined) return;
    this.seen.set(record.sku, notes.line);
    this.tally.variants += record.variants.length;
    this.tally.pictures += Math.min(record.pictures.length + pictures.length, productLimits.pictures);
    this.waiting.push({
      record,
      hash: contentHash(
        record,
        pictures.map(({ sha256 }) => sha256),
      ),
      pictures,
      notes,
    });
    if (this.waiting.length >= batchSize) await this.flush();
  }

  async flush() {
    const batch = this.waiting;
    this.waiting = [];
    if (batch.length === 0) return;
    const known = await findKnown(
      this.options.companyId,
      batch.map(({ record }) => record.sku),
    );
    const changed = batch.filter(({ record, hash }) => known.get(record.sku)?.contentHash !== hash);
    const publishable = this.options.isPublishing
      ? [...known.values()].filter((one) => !isLive(one) && !changed.some(({ record }) => record.sku === one.sku))
      : [];
    const isNew = ({ record }: Waiting) => !known.has(record.sku);
    this.tally.created += changed.filter(isNew).length;
    this.tally.updated += changed.filter((one) => !isNew(one)).length + publishable.length;
    this.tally.unchanged += batch.length - changed.length - publishable.length;
    if (this.options.isDryRun || changed.length + publishable.length === 0) return;
    const products: HashedProduct[] = [];
    for (const one of changed) products.push({ record: await this.withPictures(one), contentHash: one.hash });
    const { companyId, isPublishing } = this.options;
    const skus = publishable.map(({ sku }) => sku);
    await saveProducts(this.actor, companyId, { products, publishable: skus }, { isPublishing, reason: this.reason });
  }

  private async withPictures({ record, pictures, notes }: Waiting): Promise<ProductRecord> {
    if (pictures.length === 0) return record;
    const stored: PictureRecord[] = [];
    for (const picture of pictures) {
      const fileId = await this.store(picture, notes);
      if (fileId !== null) stored.push({ fileId, sourceUrl: null, altZh: null, altEn: null });
    }
    return { ...record, pictures: [...stored, ...record.pictures].slice(0, productLimits.pictures) };
  }

  private async store(picture: AnchoredPicture, notes: RowNotes): Promise<string | null> {
    try {
      return await savePicture(await picture.read(), picture.name);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const value = picture.name;
      this.tally.warn({ line: notes.line, sku: notes.sku, column: "pictures", value, reason: "pictureBroken" });
      return null;
    }
  }
}
