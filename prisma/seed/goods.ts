import type { AttributeContent, CategoryContent, Good, ProductContent, Vocabulary } from "./content.ts";
import type { Dice } from "./random.ts";
import { choiceLabelled } from "./rows.ts";

type Words = { en: string; zh: string };

const small = new Set([
  "ml",
  "l",
  "kg",
  "g",
  "mm",
  "cm",
  "m",
  "in",
  "ft",
  "pcs",
  "for",
  "and",
  "with",
  "of",
  "to",
  "the",
  "a",
  "on",
  "dtex",
  "gsm",
]);

const capitals = (text: string) =>
  text.replace(/[\p{L}\p{N}'’]+/gu, (word) => (small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)));

const allowed = (words: readonly Words[], indexes: readonly number[] | undefined): readonly Words[] => {
  const chosen = indexes?.flatMap((index) => words[index] ?? []) ?? [];
  return chosen.length > 0 ? chosen : words;
};

function requiredValue(attribute: AttributeContent, dice: Dice, material: Words): unknown {
  if (attribute.type === "CHOICE") return choiceLabelled(attribute, material.en) ?? dice.of(attribute.choices ?? []).value;
  if (attribute.type === "NUMBER") return dice.of([5, 10, 20, 50, 100, 150, 200]);
  return attribute.type === "BOOLEAN" ? dice.isLucky(0.6) : { en: capitals(material.en), zh: material.zh };
}

function attributesOf(
  content: CategoryContent,
  leaf: string,
  dice: Dice,
  material: Words,
  colour: Words,
): Record<string, unknown> {
  const template = [...content.attributes, ...(content.leafAttributes[leaf] ?? [])];
  const entries = template.flatMap((attribute): [string, unknown][] => {
    if (attribute.key === "colour" && attribute.type === "TEXT") return [["colour", { en: capitals(colour.en), zh: colour.zh }]];
    if (attribute.required || (attribute.facet && attribute.type !== "TEXT" && dice.isLucky(0.7)))
      return [[attribute.key, requiredValue(attribute, dice, material)]];
    return [];
  });
  return Object.fromEntries(entries);
}

const steps = [
  { times: 1, share: 1 },
  { times: 4, share: 0.95 },
  { times: 10, share: 0.9 },
];

function breaksOf(good: Good, moq: number, dice: Dice): [number, number][] {
  if (dice.isLucky(0.06)) return [];
  const [low, high] = good.price;
  const first = low + (high - low) * dice.next();
  const digits = first < 1 ? 3 : 2;
  const breaks = steps
    .slice(0, dice.whole(1, 3))
    .map(({ times, share }): [number, number] => [moq * times, Number((first * share).toFixed(digits))]);
  return breaks.filter(([, price], nth) => price > 0 && breaks.slice(0, nth).every(([, before]) => price < before));
}

const rounded = (quantity: number) => (quantity < 20 ? Math.max(1, Math.round(quantity)) : Math.round(quantity / 10) * 10);

function nameOf(good: Good, words: { size: Words; style: Words; material: Words; use: Words | null }) {
  const { size, style, material, use } = words;
  const isSaid = good.zh.includes(material.zh) || good.en.includes(material.en);
  return {
    nameEn: capitals([size.en, style.en, isSaid ? "" : material.en, good.en, use?.en].filter(Boolean).join(" ")),
    nameZh: `${use?.zh ?? ""}${size.zh}${style.zh}${isSaid ? "" : material.zh}${good.zh}`,
  };
}

/** A product as the vocabulary of its leaf makes it: goods, material, feature, size and use in combinations that make sense. */
export function inventProduct(content: CategoryContent, company: string, number: number, dice: Dice): ProductContent {
  const vocabulary: Vocabulary = content.vocabulary;
  const leaf = dice.of(Object.keys(vocabulary.leaves));
  const good = dice.of(vocabulary.leaves[leaf] ?? []);
  const material = dice.of(allowed(vocabulary.materials, good.materials));
  const style = dice.of(allowed(vocabulary.styles, good.styles));
  const size = dice.of(allowed(vocabulary.sizes, good.sizes));
  const use = dice.isLucky(0.5) ? dice.of(vocabulary.uses) : null;
  const colour = dice.of(vocabulary.colours);
  const moq = rounded(good.moq[0] + (good.moq[1] - good.moq[0]) * dice.next());
  const perCarton = dice.of([6, 10, 12, 20, 24, 48]);
  const code = `${String.fromCharCode(65 + dice.whole(0, 25), 65 + dice.whole(0, 25))}-${dice.whole(100, 9999)}`;
  return {
    company,
    leaf,
    sku: `${code}-${number}`,
    model: code.replace("-", ""),
    ...nameOf(good, { size, style, material, use }),
    descriptionEn: `${capitals(colour.en)} ${good.en} in ${material.en}, ${size.en}. Minimum order ${moq}; ${perCarton} per export carton.`,
    descriptionZh: `${colour.zh}${good.zh}，${material.zh}材质，规格${size.zh}。起订量${moq}，每箱${perCarton}。`,
    hs: good.hs,
    unit: good.unit,
    moq,
    multiple: perCarton,
    leadTimeDays: dice.of([7, 15, 20, 25, 30, 35, 45, 60]),
    monthlyCapacity: moq * dice.whole(5, 60),
    packingEn: `${perCarton} per carton`,
    packingZh: `${perCarton}件/箱`,
    currency: "USD",
    incoterm: dice.isLucky(0.85) ? "FOB" : "EXW",
    place: "Ningbo",
    prices: breaksOf(good, moq, dice),
    payment: ["TT_30_70", ...(dice.isLucky(0.4) ? ["LC_SIGHT"] : [])],
    sample: dice.isLucky(0.7),
    certificates: dice
      .some(["CE", "ROHS", "REACH", "BSCI", "ISO9001", "FDA", "LFGB", "OEKO", "FSC"], dice.whole(0, 2))
      .map((scheme): [string, string] => [scheme, "2028-06-30"]),
    attributes: attributesOf(content, leaf, dice, material, colour),
    picture: null,
  };
}
