const hanRun = /\p{Script=Han}+/gu;
const latinWord = /[a-z0-9]+(?:['’-][a-z0-9]+)*/g;
const irregular = new Map([
  ["men", "man"],
  ["women", "woman"],
  ["knives", "knife"],
  ["shelves", "shelf"],
  ["scarves", "scarf"],
  ["loaves", "loaf"],
  ["teeth", "tooth"],
  ["feet", "foot"],
  ["mice", "mouse"],
  ["children", "child"],
  ["jewellery", "jewelry"],
  ["moulds", "mold"],
  ["mould", "mold"],
  ["colour", "color"],
  ["tyre", "tire"],
  ["tyres", "tire"],
  ["aluminium", "aluminum"],
  ["grey", "gray"],
  ["pyjamas", "pajama"],
]);

/** The singular of an English noun, well enough for look-up: both sides pass through it. */
export function singular(word: string): string {
  const known = irregular.get(word);
  if (known) return known;
  if (word.length < 4 || word.endsWith("ss") || word.endsWith("us")) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(sh|ch|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

const plain = (word: string) => singular(word.replace(/['’]s?$/, "").replace(/['’-]/g, ""));

/** The words of a text in Latin letters, singular and lower case; hyphenated ones whole. */
export const latinWords = (text: string): string[] => (text.toLowerCase().match(latinWord) ?? []).map(plain);

/** The runs of Chinese characters in a text. */
export const hanRuns = (text: string): string[] => text.match(hanRun) ?? [];

/** The part of an English name that says what the thing is: before "for", "with", a comma, a bracket or a spaced dash. */
export function headPart(text: string): string {
  const cut = text.search(/\s(?:for|with|by|in|from|featuring|includes?)\s|[,(|;:/]|\s[-–—]\s/i);
  return cut > 3 ? text.slice(0, cut) : text;
}
