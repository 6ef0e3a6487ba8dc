import { createHash } from "node:crypto";
import { headingKey } from "./header/columns.ts";
import type { InspectedSheet } from "./inspect.ts";

const shapeOf = (cells: readonly string[]) =>
  createHash("sha256")
    .update(JSON.stringify(cells.map(headingKey).filter((key) => key !== "")))
    .digest("base64url")
    .slice(0, 27);

/** What tells files of one shape: a digest of their row of headings. */
export function signatureOf({ header, beginning, columns }: InspectedSheet): string {
  const row = beginning.find(({ line }) => line === header?.line);
  return shapeOf(row?.cells ?? columns.map(({ heading }) => heading));
}

/** The digests of every row that could be the headings of a sheet. */
export const possibleSignatures = (sheet: InspectedSheet): string[] => [
  ...(sheet.columns.length > 0 ? [signatureOf(sheet)] : []),
  ...sheet.beginning
    .filter(({ cells }) => cells.filter((cell) => cell.trim() !== "").length > 1)
    .map(({ cells }) => shapeOf(cells)),
];
