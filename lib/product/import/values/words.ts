import words from "../data/words.json" with { type: "json" };

const isPlain = /^[!-~]+(?: [!-~]+)*$/;

/** One spelling of widths and spaces, without control characters. */
export const tidy = (text: string): string =>
  isPlain.test(text)
    ? text
    : text
        .normalize("NFKC")
        .toWellFormed()
        .replace(/[\p{Cc}\u200b-\u200f\ufeff]+/gu, " ")
        .replace(/\s+/g, " ")
        .trim();

const lists = {
  nothing: new Set(words.nothing),
  onRequest: words.onRequest,
  yes: new Set(words.yes),
  no: new Set(words.no),
};

/** Whether a cell says nothing: empty, a dash, "n/a". */
export const isNothing = (text: string): boolean => lists.nothing.has(tidy(text).toLowerCase()) || text.trim() === "";

export const isOnRequest = (text: string): boolean => {
  const folded = tidy(text).toLowerCase();
  return lists.onRequest.some((word) => folded.includes(word));
};

/** Yes or no in either language; null where it is neither. */
export function readFlag(text: string): boolean | null {
  const folded = tidy(text).toLowerCase();
  if (lists.yes.has(folded)) return true;
  return lists.no.has(folded) ? false : null;
}

/** The parts of a list in a cell. */
export const splitList = (text: string): string[] =>
  text
    .split(/[;；\n|]|[,，、](?!\d{3}\b)/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
