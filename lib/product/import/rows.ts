/** A row as it stands in a file: its line (or sheet row) and its cells as text. */
export type RawRow = { line: number; cells: string[] };

/** Where a cell continues the one it is merged with: the first cell's text also stands in the others. */
export type Merge = { top: number; left: number; bottom: number; right: number };

/** A picture that came with a file; its digest tells whether it is still the same one. */
export type PackedPicture = { name: string; digest: string; read: () => Promise<Buffer> };

/** What lies over the cells of a sheet: merged areas, and pictures by row (zero-based). */
export type Layout = { merges: readonly Merge[]; pictures: ReadonlyMap<number, readonly PackedPicture[]> };

export const bareLayout: Layout = { merges: [], pictures: new Map() };

/** One table of a file; its rows may be read as often as needed. */
export type Sheet = {
  name: string;
  rows: () => AsyncIterable<RawRow>;
  /** How many rows there are, where that is known without reading them as cells. */
  count: (() => Promise<number>) | null;
  layout: () => Promise<Layout>;
};

/** Pictures that lie beside a sheet in an archive, found by their names. */
export type PictureNames = {
  byName: (name: string) => PackedPicture | null;
  bySku: (sku: string) => readonly PackedPicture[];
};

export type SourceFormat = "csv" | "xlsx" | "google" | "bmecat";

export type Source = {
  format: SourceFormat;
  encoding: string;
  sheets: readonly Sheet[];
  packed: PictureNames | null;
  /** Removes what was unpacked to be read. */
  close: () => Promise<void>;
};
