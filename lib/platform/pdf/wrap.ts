const parts =
  /\r\n|\n|[^\S\n]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]+/gu;
const neverFirst =
  /^[\u3001\u3002\uff0c\uff0e\uff1a\uff1b\uff01\uff1f\uff09\u3009\u300b\u300d\u300f\u3011\u3015\u201d\u2019\u2026%\u2030)\],.:;!?]/u;
const neverLast = /[\uff08\u3008\u300a\u300c\u300e\u3010\u3014\u201c\u2018([]$/u;

type Measure = (text: string) => number;

/** A word that is wider than a line, in pieces that fit. */
function pieces(word: string, widthOf: Measure, most: number): string[] {
  const cut: string[] = [];
  let piece = "";
  for (const mark of word) {
    if (piece && widthOf(piece + mark) > most) {
      cut.push(piece);
      piece = "";
    }
    piece += mark;
  }
  return [...cut, piece];
}

/** What stays together on a line: a word, or a Chinese character with the marks that may not leave it. */
function units(line: string): string[] {
  const joined: string[] = [];
  for (const part of line.match(parts) ?? []) {
    const last = joined.at(-1);
    if (last !== undefined && !/\s$/.test(last) && (neverFirst.test(part) || neverLast.test(last)))
      joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}

function wrapLine(line: string, widthOf: Measure, most: number): string[] {
  const lines: string[] = [];
  let current = "";
  for (const unit of units(line)) {
    if (widthOf((current + unit).trimEnd()) <= most) {
      current += unit;
      continue;
    }
    if (current.trim()) lines.push(current.trimEnd());
    const [...rest] = widthOf(unit) > most ? pieces(unit.trimStart(), widthOf, most) : [unit.trimStart()];
    current = rest.pop() ?? "";
    lines.push(...rest);
  }
  return [...lines, current.trimEnd()];
}

/**
 * A text in lines of at most a width: Latin between words, Chinese between characters (no closing mark begins a line, no opening one
 * ends it), words that are too long within. Line breaks stay.
 */
export const wrap = (text: string, widthOf: Measure, most: number): string[] =>
  text
    .replaceAll(/\r\n?/g, "\n")
    .split("\n")
    .flatMap((line) => wrapLine(line, widthOf, most));
