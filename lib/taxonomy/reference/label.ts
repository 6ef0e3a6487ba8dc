import { countries } from "./countries.ts";
import { currencies } from "./currencies.ts";
import type { Term } from "./fold.ts";
import { hsChapters } from "./hs.ts";
import { incoterms } from "./incoterms.ts";
import { ports } from "./ports.ts";
import { businessTypes, certificates, districts, paymentTerms } from "./trade-terms.ts";
import { units } from "./units.ts";

const terms = {
  country: countries,
  currency: currencies,
  unit: units,
  incoterm: incoterms,
  port: ports,
  certificate: certificates,
  paymentTerm: paymentTerms,
  businessType: businessTypes,
  district: districts,
  hsChapter: hsChapters,
} satisfies Record<string, readonly Term[]>;

export type ReferenceKind = keyof typeof terms;

const tables = new Map<ReferenceKind, ReadonlyMap<string, Term>>();

function table(kind: ReferenceKind): ReadonlyMap<string, Term> {
  const known = tables.get(kind) ?? new Map(terms[kind].map((term) => [term.code, term]));
  tables.set(kind, known);
  return known;
}

/** The name of a code of the reference data in a language (Chinese for `zh`, else English); the code itself where it is unknown. */
export function label(kind: ReferenceKind, code: string, locale: string): string {
  const term = table(kind).get(code);
  return term ? (locale.startsWith("zh") ? term.zh : term.en) : code;
}

export const isKnown = (kind: ReferenceKind, code: string): boolean => table(kind).has(code);

const plurals = new Map(units.map(({ code, plural }) => [code, plural]));

/** The name of a unit beside an amount: in the plural where the language has one. */
export const unitBeside = (amount: number | string, code: string, locale: string): string =>
  locale.startsWith("zh") || Number(amount) === 1
    ? label("unit", code, locale)
    : (plurals.get(code) ?? label("unit", code, locale));
