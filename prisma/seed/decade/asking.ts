import type { LineRecord, RequestRecord } from "#lib/rfq/schema/record";
import { instantOf } from "#lib/rfq/schema/zone";
import { label } from "#lib/taxonomy/reference/label";
import type { CategoryContent, Good } from "#prisma/seed/content.ts";
import type { Dice } from "#prisma/seed/random.ts";
import type { Buyer } from "./people.ts";
import { day, filled, type Language, trade, weighed } from "./trade.ts";

/** What a line's goods cost on the market, in US dollars: what targets and offers are near. */
export type Asked = { record: RequestRecord; root: string; prices: number[]; deadlineAt: number };

type Ground = { contents: ReadonlyMap<string, CategoryContent>; categoryIds: ReadonlyMap<string, string> };
export type Asking = Ground & { buyer: Buyer; publishedAt: number };

const roots = Object.entries(trade.demand);
const lineCounts = [[1, 60], [2, 22], [3, 10], [4, 5], [5, 3]] as const; // biome-ignore format: a table
const incoterms = [["FOB", 50], ["CIF", 18], ["EXW", 7], ["CFR", 8], ["DDP", 6], ["DAP", 5], ["FCA", 4], ["CIP", 2]] as const; // biome-ignore format: a table
const caps = [[10, 74], [5, 12], [15, 8], [20, 6]] as const; // biome-ignore format: a table
const visibilities = [["PUBLIC", 88], ["VERIFIED", 10], ["INVITED", 2]] as const; // biome-ignore format: a table
const priceAndTime: RequestRecord["weights"] = [
  { criterion: "price", weight: 70 },
  { criterion: "leadTime", weight: 30 },
];
const payments = [["TT_30_70"], ["TT_30_70", "LC_SIGHT"], ["TT"], ["LC_SIGHT"], ["TT_BL"]];

const picked = (words: readonly { en: string; zh: string }[], allowed: readonly number[] | undefined, dice: Dice) =>
  words[allowed && allowed.length > 0 ? dice.of(allowed) : dice.whole(0, words.length - 1)] ?? { en: "", zh: "" };

const inDollars = new Map([["USD", 1], ["EUR", 0.86], ["CNY", 7.1], ["GBP", 0.75]]); // biome-ignore format: a table

/** A price in dollars in another currency, to as many digits as its size carries. */
export function priceText(dollars: number, currency: string): string {
  const amount = Math.max(0.001, dollars * (inDollars.get(currency) ?? 1));
  return String(Number(amount.toFixed(amount < 1 ? 4 : amount < 100 ? 2 : 1)));
}

/** Round figures, as people order. */
const ordered = (quantity: number) => {
  const step = quantity >= 10_000 ? 1_000 : quantity >= 1_000 ? 100 : quantity >= 100 ? 10 : 1;
  return Math.max(1, Math.round(quantity / step) * step);
};

type Made = { line: LineRecord; price: number; words: Record<string, string> };
type Line = { content: CategoryContent; root: string; language: Language; currency: string; position: number };

function lineOf({ content, root, language, currency, position }: Line, ground: Ground, dice: Dice): Made {
  const { vocabulary } = content;
  const leaf = dice.of(Object.keys(vocabulary.leaves));
  const good: Good = dice.of(vocabulary.leaves[leaf] ?? []);
  const say = (words: { en: string; zh: string }) => words[language.goods];
  const style = say(picked(vocabulary.styles, good.styles, dice));
  const size = say(picked(vocabulary.sizes, good.sizes, dice));
  const material = say(picked(vocabulary.materials, good.materials, dice));
  const colour = say(dice.of(vocabulary.colours));
  const quantity = ordered((good.moq[0] + (good.moq[1] - good.moq[0]) * dice.next()) * (0.6 + dice.next() ** 3 * 12));
  const price = good.price[0] + (good.price[1] - good.price[0]) * dice.next();
  const item = language.goods === "zh" ? `${size}${style}${good.zh}` : `${size} ${style} ${good.en}`;
  const unit = label("unit", good.unit, language.goods);
  const words = { item, style, size, material, colour, unit, quantity: quantity.toLocaleString("en-US") };
  const certificates = trade.certificates[root] ?? trade.certificates.default ?? [];
  const line: LineRecord = {
    position,
    item,
    specification: dice.isLucky(0.9) ? filled(dice.of(language.details), words) : "",
    categoryId: ground.categoryIds.get(leaf) ?? null,
    quantity: String(quantity),
    unitCode: good.unit,
    targetPrice: dice.isLucky(0.55) ? priceText(price * (0.82 + dice.next() * 0.14), currency) : null,
    hsCode: dice.isLucky(0.4) ? good.hs : null,
    certificates: dice.isLucky(0.45) ? dice.some(certificates, dice.whole(1, 2)) : [],
    wantsSample: dice.isLucky(0.35),
    productId: null,
  };
  return { line, price, words };
}

const dayText = (at: number) => new Date(at).toISOString().slice(0, 10);

/** Where goods are handed over under a term: F and E terms here, the others at the buyer's. */
const placeOf = (incoterm: string, place: string, language: Language) =>
  /^[EF]/.test(incoterm) ? label("port", "CNNGB", language.goods) : place;

function termsOf({ buyer, publishedAt }: Asking, language: Language, dice: Dice) {
  const { zone, port, place, currency } = trade.countries[buyer.country] ?? { zone: "UTC", port: "", place: "", currency: "USD" };
  const incoterm = weighed(incoterms, dice);
  const closesOn = publishedAt + dice.of(trade.days.open) * day;
  const deliverTo = dice.isLucky(0.75) ? closesOn + dice.whole(45, 150) * day : null;
  return {
    countryCode: buyer.country,
    destinationCode: port && dice.isLucky(0.8) ? port : null,
    incoterm,
    place: dice.isLucky(0.95) ? placeOf(incoterm, place, language) : null,
    currency: dice.isLucky(0.6) ? "USD" : currency,
    paymentTerms: dice.isLucky(0.85) ? dice.of(payments) : [],
    deliverFrom: deliverTo !== null && dice.isLucky(0.3) ? dayText(deliverTo - 20 * day) : null,
    deliverTo: deliverTo === null ? null : dayText(deliverTo),
    deadlineAt: (instantOf(`${dayText(closesOn)}T17:00`, zone) ?? new Date(closesOn)).toISOString(),
    timeZone: zone,
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A request as a buyer of that country may have written it, from the words of our own categories. */
export function inventRequest(asking: Asking, dice: Dice): Asked {
  const country = trade.countries[asking.buyer.country];
  const code = dice.of(country?.languages ?? ["en"]);
  const language = trade.languages[code];
  const root = weighed(roots, dice);
  const content = asking.contents.get(root);
  if (!language || !content) throw new Error(`no words for ${code} or ${root}`);
  const terms = termsOf(asking, language, dice);
  const made = Array.from({ length: weighed(lineCounts, dice) }, (_, at) =>
    lineOf({ content, root, language, currency: terms.currency, position: at + 1 }, asking, dice),
  );
  const isSealed = dice.isLucky(0.06);
  const record: RequestRecord = {
    title: capital(filled(dice.of(language.titles), made[0]?.words ?? {})).slice(0, 160),
    note: dice.of(language.notes),
    language: code,
    ...terms,
    visibility: weighed(visibilities, dice),
    isSealed,
    isBuyerNamed: dice.isLucky(0.2),
    isOpenData: dice.isLucky(0.1),
    quoteCap: weighed(caps, dice),
    weights: isSealed && dice.isLucky(0.5) ? priceAndTime : [],
    lines: made.map(({ line }) => line),
  };
  return { record, root, prices: made.map(({ price }) => price), deadlineAt: Date.parse(terms.deadlineAt) };
}
