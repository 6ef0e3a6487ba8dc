/** Why a row or a value was not taken as it stood; sentences in messages/<locale>/import.json. */
export type Reason =
  | "skuMissing"
  | "skuTooLong"
  | "skuRepeated"
  | "nameMissing"
  | "priceNotNumber"
  | "priceNegative"
  | "priceTooLarge"
  | "priceNotFalling"
  | "currencyUnknown"
  | "incotermObsolete"
  | "incotermUnknown"
  | "gtinWrong"
  | "hsUnknown"
  | "moqWrong"
  | "skuUnknown"
  | "modelAmbiguous"
  | "priceTermsAmbiguous"
  | "deletionNotDone"
  | "productLocked";

export type WarningReason =
  | "versionUnclear"
  | "categoryGuessed"
  | "categoryUnsure"
  | "currencyAssumed"
  | "gtinKept"
  | "hsKept"
  | "priceRange"
  | "priceZero"
  | "unitUnknown"
  | "originUnknown"
  | "leadTimeUnclear"
  | "quantityUnclear"
  | "portUnknown"
  | "paymentUnknown"
  | "certificateUnknown"
  | "sampleUnclear"
  | "pictureAddress"
  | "pictureBroken"
  | "picturesOfPlan"
  | "textCut"
  | "tooMany"
  | "rowSkipped"
  | "more";

export type Issue<Kind extends string> = {
  line: number;
  sku: string | null;
  column: string;
  value: string;
  reason: Kind;
};

export type Rejection = Issue<Reason>;
export type Warning = Issue<WarningReason>;

/** What reading one row found: anything in `rejections` keeps the row out. */
export class RowNotes {
  readonly rejections: Rejection[] = [];
  readonly warnings: Warning[] = [];
  readonly line: number;
  sku: string | null = null;

  constructor(line: number) {
    this.line = line;
  }

  reject(reason: Reason, column: string, value: string) {
    this.rejections.push({ line: this.line, sku: this.sku, column, value: value.slice(0, 200), reason });
  }

  warn(reason: WarningReason, column: string, value: string) {
    this.warnings.push({ line: this.line, sku: this.sku, column, value: value.slice(0, 200), reason });
  }
}
