/** What a file may be at most; beyond, it is refused before anything of it is kept. */
export const importLimits = {
  fileBytes: 300_000_000,
  unpackedBytes: 1_000_000_000,
  zipEntries: 5_000,
  zipRatio: 200,
  sheetBytes: 500_000_000,
  pictureBytes: 20_000_000,
  allPictureBytes: 400_000_000,
  rows: 500_000,
  columns: 300,
  cell: 100_000,
  headerSearch: 40,
  /** A workbook reader that says nothing for so long is stopped. */
  silenceMs: 20_000,
  workerHeapMb: 384,
  warningsListed: 1_000,
} as const;
