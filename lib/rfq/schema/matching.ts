import { z } from "zod";

export const matchParts = [
  "category",
  "words",
  "attributes",
  "certificates",
  "markets",
  "quantity",
  "capacity",
  "answers",
] as const;
export type MatchPart = (typeof matchParts)[number];

/** What each part is worth; parts that a request does not ask about do not count. The formula stands in docs/matching.md. */
export const worth: Record<MatchPart, number> = {
  category: 25,
  words: 30,
  attributes: 8,
  certificates: 10,
  markets: 7,
  quantity: 10,
  capacity: 5,
  answers: 5,
};

/** How a part was judged; the words for each stand in messages under `matching.reason.<part>`. */
export const matchVerdicts = ["full", "part", "none", "unknown"] as const;
export type MatchVerdict = (typeof matchVerdicts)[number];

const matchReason = z.object({
  part: z.enum(matchParts),
  points: z.number(),
  of: z.number(),
  verdict: z.enum(matchVerdicts),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type MatchReason = z.infer<typeof matchReason>;

/** Reasons as the distribution log keeps them; what does not parse is left out. */
export const matchReasons = z.array(matchReason).catch([]);

export const placeKinds = ["INVITED", "BEST", "NEWCOMER", "SMALL", "ROTATION", "FOUND"] as const;
export type PlaceKind = (typeof placeKinds)[number];
