/**
 * What a price may contain beyond the goods, in the order of a journey: to the carrier and out of the country, on board, carriage
 * to the port or place of destination, its insurance, on to the final place, off the vehicle, and through customs with duties.
 */
export const legs = ["EXPORT", "LOADING", "MAIN", "INSURANCE", "ONWARD", "UNLOADING", "DUTIES"] as const;
export type Leg = (typeof legs)[number];

const toCarrier = ["EXPORT"] as const;
const onBoard = [...toCarrier, "LOADING"] as const;
const carried = [...onBoard, "MAIN"] as const;
const insured = [...carried, "INSURANCE"] as const;
const delivered = [...insured, "ONWARD"] as const;

/**
 * Which legs the seller pays under each term of Incoterms 2020 (ICC publication 723E, articles A2 to A9). Under the D terms the
 * seller bears the risk up to the named place, so insurance is no further cost of the buyer.
 */
const paid: Record<string, readonly Leg[]> = {
  EXW: [],
  FCA: toCarrier,
  FAS: toCarrier,
  FOB: onBoard,
  CFR: carried,
  CPT: carried,
  CIF: insured,
  CIP: insured,
  DAP: delivered,
  DPU: [...delivered, "UNLOADING"],
  DDP: [...delivered, "DUTIES"],
};

/** The legs that are in a price under a term; none where the term is unknown. */
export const legsOf = (incoterm: string): readonly Leg[] => paid[incoterm] ?? [];

/** Whether a term names a place of departure (E and F terms) or one of destination (C and D terms). */
export const namesDeparture = (incoterm: string): boolean => /^[EF]/.test(incoterm);
