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
  rejectionsListed: 100_000,
  issuesShown: 100,
  batch: 1_000,
  /** Inspection reads so many rows for samples and counts further only where that costs nothing. */
  inspectedRows: 20_000,
  inspectedSheets: 50,
  samples: 5,
  sampleLength: 200,
  groupRows: 2_000,
  archiveEntries: 20_000,
  xmlDepth: 100,
  /** A single piece of an XML file: a text, a comment, a tag. */
  xmlPiece: 4_000_000,
  xmlRecordNodes: 20_000,
} as const;
