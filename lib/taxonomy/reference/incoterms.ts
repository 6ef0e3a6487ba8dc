import data from "./data/incoterms.json" with { type: "json" };
import type { Term } from "./fold.ts";

export type Incoterm = Term & { mode: string; place: string };

/** The eleven delivery terms of Incoterms 2020; `place` tells whether a place or a port is named. */
export const incoterms: readonly Incoterm[] = data.current;

const current = new Set(incoterms.map(({ code }) => code));
const obsolete = new Map<string, string>(Object.entries(data.obsolete));

export type IncotermReading = { code: string } | { obsolete: string; instead: string } | null;

/** Reads a delivery term; one that Incoterms 2020 no longer has is named with its successor. */
export function readIncoterm(text: string): IncotermReading {
  const code = text.normalize("NFKC").trim().toUpperCase();
  if (current.has(code)) return { code };
  const instead = obsolete.get(code);
  return instead ? { obsolete: code, instead } : null;
}

/** All terms that may stand in a text, current and obsolete, longest first. */
export const incotermWords: readonly string[] = [...current, ...obsolete.keys()].sort((a, b) => b.length - a.length);
