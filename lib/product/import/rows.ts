/** A row as it stands in a file: its line (or sheet row) and its cells as text. */
export type RawRow = { line: number; cells: string[] };

/** Where a cell continues the one it is merged with: the first cell's text also stands in the others. */
export type Merge = { top: number; left: number; bottom: number; right: number };

/** A picture that lies on a row of a sheet. */
export type AnchoredPicture = { row: number; name: string; sha256: string; read: () => Promise<Buffer> };

export type SourceFormat = "csv" | "xlsx";

export type Source = {
  format: SourceFormat;
  encoding: string;
  rows: () => AsyncIterable<RawRow>;
  merges: readonly Merge[];
  pictures: ReadonlyMap<number, readonly AnchoredPicture[]>;
};
