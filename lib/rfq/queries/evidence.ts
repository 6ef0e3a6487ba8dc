import { pool } from "#lib/platform/db";
import { deepestHit } from "#lib/platform/paging";
import { engine } from "#lib/platform/search/select";
import { foldCode } from "#lib/platform/search/text/fold";
import { productIndex } from "#lib/product/search";
import type { Candidate } from "#lib/rfq/matching/distribute";
import type { AskedLine, AskedRequest, Offering } from "#lib/rfq/matching/offering";
import type { SupplierEvidence } from "#lib/rfq/matching/score";
import { searchableText, specificationWords, wordsFound } from "#lib/rfq/matching/words";
import { type RequestVisibility, verifiedLevel } from "#lib/rfq/schema/states";
import { offeringsSql, recordsSql } from "./evidence-sql.ts";

/** Lines beyond these are not scored: they say little more of who sells such goods. */
const scoredLines = 10;
const dayMs = 86_400_000;

export type ScoredLine = {
  position: number;
  item: string;
  specification: string;
  categoryId: string | null;
  quantity: number | null;
  unitCode: string;
  certificates: string[];
};

export type ScoredRequest = {
  id: string;
  buyerId: string | null;
  companyId: string | null;
  visibility: RequestVisibility;
  countryCode: string;
  destinationCode: string | null;
  deliverTo: Date | null;
  lines: ScoredLine[];
};

export type SupplierFound = Omit<Candidate, "score"> & { evidence: SupplierEvidence };

/** What a request asks, as the score compares it. */
export const askedOf = ({ lines, destinationCode, countryCode, deliverTo }: ScoredRequest, now: Date): AskedRequest => ({
  lines: lines
    .slice(0, scoredLines)
    .map(({ item, specification, ...line }): AskedLine => ({ ...line, words: specificationWords(item, specification) })),
  country: destinationCode?.slice(0, 2) ?? countryCode,
  days: deliverTo && Math.max(0, Math.round((deliverTo.getTime() - now.getTime()) / dayMs)),
});

type Hit = { line: number; productId: string; rank: number };

/** What the search finds for the words of each line, best first. Fails with `unavailable` where there is no index. */
async function searchHits(lines: readonly ScoredLine[]): Promise<Hit[]> {
  const search = async (text: string) => {
    const query = { text, filters: {}, ranges: {}, facets: [], offset: 0, limit: deepestHit, correct: true };
    return [text, (await engine.search(productIndex, query)).ids] as const;
  };
  const found = new Map(await Promise.all([...new Set(lines.map(({ item }) => item))].map(search)));
  return lines.flatMap(({ item, position }) =>
    (found.get(item) ?? []).map((productId, index) => ({ line: position, productId, rank: index + 1 })),
  );
}

type OfferingRow = Omit<Offering, "wordsFound" | "certificatesFound" | "place"> & {
  id: string;
  companyId: string;
  /** The best rank among the hits of any of the firm's goods, and whether this one was among them. */
  best: number | null;
  isFound: boolean;
  text: string;
  schemes: string[];
};

type RecordRow = Omit<SupplierFound, "evidence"> & Omit<SupplierEvidence, "offerings">;

const placeKey = ({ line, companyId }: Pick<OfferingRow, "line" | "companyId">) => `${line} ${companyId}`;

/** The place of each firm among those that were found for a line, however many of its goods were. */
function placesOf(rows: readonly OfferingRow[]): Map<string, number> {
  const ranked = new Map(
    rows.flatMap((row) => (row.best === null ? [] : [[placeKey(row), { line: row.line, best: row.best }] as const])),
  );
  const places = new Map<string, number>();
  const taken = new Map<number, number>();
  for (const [key, { line }] of [...ranked].sort(([, a], [, b]) => a.best - b.best)) {
    const place = (taken.get(line) ?? 0) + 1;
    taken.set(line, place);
    places.set(key, place);
  }
  return places;
}

type Known = { lines: ReadonlyMap<number, AskedLine>; places: ReadonlyMap<string, number>; texts: Map<string, string> };

function textOf({ id, text }: OfferingRow, texts: Map<string, string>): string {
  const known = texts.get(id) ?? searchableText(text);
  texts.set(id, known);
  return known;
}

function toOffering(row: OfferingRow, { lines, places, texts }: Known): Offering {
  const line = lines.get(row.line);
  const has = new Set(row.schemes.map(foldCode));
  return {
    line: row.line,
    near: row.near,
    place: row.isFound ? (places.get(placeKey(row)) ?? null) : null,
    moq: row.moq,
    unitCode: row.unitCode,
    monthlyCapacity: row.monthlyCapacity,
    wordsFound: line && line.words.length > 0 ? wordsFound(line.words, textOf(row, texts)) : [],
    certificatesFound: (line?.certificates ?? []).filter((one) => has.has(foldCode(one))),
  };
}

async function readOfferings(request: ScoredRequest, asked: AskedRequest, onlyId: string | null): Promise<OfferingRow[]> {
  const lines = request.lines.slice(0, scoredLines);
  const hits = await searchHits(lines);
  const { rows } = await pool.query<OfferingRow>(offeringsSql, [
    request.id,
    request.companyId,
    request.buyerId,
    request.visibility === "PUBLIC" ? 0 : verifiedLevel,
    onlyId,
    lines.map(({ position }) => position),
    lines.map(({ categoryId }) => categoryId),
    hits.map(({ line }) => line),
    hits.map(({ productId }) => productId),
    hits.map(({ rank }) => rank),
    asked.lines.some(({ words }) => words.length > 0),
    asked.lines.some(({ certificates }) => certificates.length > 0),
  ]);
  return rows;
}

/**
 * Every firm that may be told of a request and has anything to do with it, with all that its score needs: one search for each line,
 * two statements for all firms. `onlyId` asks for one firm alone. Invited-only requests are for nobody else.
 */
export async function findSuppliers(
  request: ScoredRequest,
  asked: AskedRequest,
  onlyId: string | null = null,
): Promise<SupplierFound[]> {
  if (request.visibility === "INVITED") return [];
  const lines = new Map(asked.lines.map((line) => [line.position, line]));
  const found = await readOfferings(request, asked, onlyId);
  const known = { lines, places: placesOf(found), texts: new Map<string, string>() };
  const byFirm = new Map<string, Offering[]>();
  for (const row of found) {
    const own = byFirm.get(row.companyId) ?? [];
    own.push(toOffering(row, known));
    byFirm.set(row.companyId, own);
  }
  const { rows } = await pool.query<RecordRow>(recordsSql, [[...byFirm.keys()]]);
  return rows.map(({ companyId, isNewcomer, isSmall, lastOfferedAt, ...evidence }) => ({
    companyId,
    isNewcomer,
    isSmall,
    lastOfferedAt,
    evidence: { ...evidence, offerings: byFirm.get(companyId) ?? [] },
  }));
}
