import { wordLimits } from "#lib/discovery/schema/words";
import { db } from "#lib/platform/db";
import { log } from "#lib/platform/log";
import type { Entry } from "#lib/platform/search/glossary";
import { fold } from "#lib/platform/search/text/fold";

export type Pin = { productId: string; position: number };

export type HouseWords = {
  /** Synonyms in use; the same list as long as none has changed. */
  synonyms: readonly Entry[];
  /** Products that stand at a place of their own, by query. */
  pins: ReadonlyMap<string, readonly Pin[]>;
};

/** A query as pins are kept: however it is written. */
export const pinKey = (query: string): string => fold(query).replace(/\s+/g, " ").trim();

export const toEntry = (termsZh: readonly string[], termsEn: readonly string[]): Entry => ({
  class: "goods",
  terms: [...termsZh, ...termsEn],
  asked: [],
  narrower: [],
});

const trust = 10_000;
const none: HouseWords = { synonyms: [], pins: new Map() };
let memory: { at: number; stamp: string; words: HouseWords; reading: Promise<HouseWords> | undefined } | undefined;

function toWords(
  synonyms: readonly { termsZh: string[]; termsEn: string[] }[],
  pins: readonly (Pin & { query: string })[],
): HouseWords {
  const byQuery = new Map<string, Pin[]>();
  for (const { query, ...pin } of pins) byQuery.set(query, [...(byQuery.get(query) ?? []), pin]);
  return { synonyms: synonyms.map(({ termsZh, termsEn }) => toEntry(termsZh, termsEn)), pins: byQuery };
}

async function read(): Promise<HouseWords> {
  const [synonyms, pins] = await Promise.all([
    db.searchSynonym.findMany({
      where: { isActive: true },
      select: { termsZh: true, termsEn: true },
      orderBy: { id: "asc" },
      take: wordLimits.synonyms,
    }),
    db.searchPin.findMany({
      select: { query: true, productId: true, position: true },
      orderBy: [{ query: "asc" }, { position: "asc" }, { id: "asc" }],
      take: wordLimits.pins,
    }),
  ]);
  const stamp = JSON.stringify([synonyms, pins]);
  const words = memory?.stamp === stamp ? memory.words : toWords(synonyms, pins);
  memory = { at: Date.now(), stamp, words, reading: undefined };
  return words;
}

/**
 * The editors' words, looked up again after ten seconds: every process follows within that time, without a restart and without
 * indexing anew. Where they cannot be read, search goes on with what was known.
 */
export async function houseWords(): Promise<HouseWords> {
  if (memory && Date.now() - memory.at < trust) return memory.words;
  const known = memory;
  const reading = (known?.reading ?? read()).catch((error: unknown) => {
    log.warn({ error: String(error) }, "house words");
    if (known) Object.assign(known, { at: Date.now(), reading: undefined });
    return known?.words ?? none;
  });
  if (known) known.reading = reading;
  return reading;
}

/** Looks the words up anew from now on, in this process. */
export function forgetHouseWords(): void {
  if (memory) Object.assign(memory, { at: 0, reading: undefined });
}
