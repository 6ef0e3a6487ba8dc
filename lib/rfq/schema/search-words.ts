import { fold } from "#lib/platform/search/text/fold";

const han = /([\u3400-\u9fff]+)/g;
const isHan = (run: string) => /^[\u3400-\u9fff]/.test(run);
const between = /[\s\u0020-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u2190-\u27bf\u3000-\u303f\uff00-\uff0f]+/u;
const longest = 60;
const mostAsked = 8;

/** Lower case, half width, without accents; as the database does it, which knows of no traditional characters. */
const plain = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC");

const runsOf = (text: string) => plain(text).replace(han, " $1 ").split(between).filter(Boolean);

/** Neighbouring characters in pairs, the last one alone. */
const pairs = (run: string) => [...run].map((_, at, all) => all.slice(at, at + 2).join(""));

/** What a text is found by: runs of letters and digits, Chinese in pairs. The database's triggers do the same (`request_words`). */
export const wordsOf = (text: string): string[] => [
  ...new Set(runsOf(text).flatMap((run) => (isHan(run) ? pairs(run) : [[...run].slice(0, longest).join("")]))),
];

/** What a request is found by in a category or the root above it. */
export const categoryWord = (slug: string): string => `category:${slug}`;

const quoted = (word: string) => `'${word.replace(/['\\]/g, "$&$&")}'`;

/** Words as a tsvector is written. */
export const asVector = (words: readonly string[]): string => words.map(quoted).join(" ");

const hanQuery = (run: string) => (run.length > 1 ? pairs(run).slice(0, -1).map(quoted).join(" & ") : `${quoted(run)}:*`);

function queryOf(run: string): string {
  if (!isHan(run)) return `${quoted(run.slice(0, longest))}:*`;
  const simple = fold(run);
  return simple === run ? hanQuery(run) : `(${hanQuery(run)} | ${hanQuery(simple)})`;
}

/** What somebody typed as a tsquery, one for each word: beginnings of words, Chinese as it stands, in simplified characters too. */
export const queriesOf = (text: string): { word: string; query: string; isHan: boolean }[] =>
  runsOf(text)
    .slice(0, mostAsked)
    .map((word) => ({ word, query: `(${queryOf(word)})`, isHan: isHan(word) }));

export const categoryQuery = (slug: string): string => quoted(categoryWord(slug));
