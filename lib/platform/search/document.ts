import type { Analyser, Token } from "./analyser.ts";
import type { FieldRole, IndexDefinition, SearchDocument } from "./engine.ts";
import { fold, foldCode } from "./text/fold.ts";

/** A document as the Postgres adapter stores it. */
export type StoredDocument = {
  id: string;
  /** The text of a tsvector: stems and Chinese words as they are, `_` pairs of characters, `#` codes, `~` words to suggest. */
  vector: string;
  /** The part of `vector` that stands in names and kinds: short enough to be ranked by without unpacking. */
  names: string;
  /** Words of names, kinds and details for the fine ranking: three lines, values between bars, words between blanks. */
  heads: string;
  words: Set<string>;
};

const letters: Record<FieldRole, string> = { name: "A", kind: "B", detail: "C", body: "D" };
const longestHead = 900;
const deepest = 16_000;
const longestWord = 60;
const longestBody = 250;

const special = /['\\]/;
const quoted = (lexeme: string) =>
  special.test(lexeme) ? `'${lexeme.replace(/'/g, "''").replace(/\\/g, "\\\\")}'` : `'${lexeme}'`;

type Places = { count: number; all: string; telling: string };

const joined = (before: string, place: string) => (before === "" ? place : `${before},${place}`);

class Vector {
  private readonly places = new Map<string, Places>();
  place = 1;

  add(lexeme: string, place: number, letter: string) {
    if (lexeme.length > longestWord || place > deepest) return;
    const places = this.places.get(lexeme) ?? { count: 0, all: "", telling: "" };
    if (places.count > 30) return;
    if (places.count === 0) this.places.set(lexeme, places);
    const written = place + letter;
    places.count += 1;
    places.all = joined(places.all, written);
    if (letter === "A" || letter === "B") places.telling = joined(places.telling, written);
  }

  toString() {
    let out = "";
    for (const [lexeme, { all }] of this.places) out += `${quoted(lexeme)}:${all} `;
    return out;
  }

  names() {
    let out = "";
    for (const [lexeme, { telling }] of this.places) if (telling !== "") out += `${quoted(lexeme)}:${telling} `;
    return out;
  }
}

/** Pairs of characters, the last one of a run by itself: a single character is then a prefix of what is stored. */
function addHan(vector: Vector, { word }: Token, after: string, letter: string) {
  const characters = [...word];
  for (const [offset, character] of characters.entries())
    vector.add(`_${character}${characters[offset + 1] ?? after}`, vector.place + offset, letter);
}

type Target = { vector: Vector; analyser: Analyser; words: Set<string>; letter: string };

function addToken({ vector, analyser, words, letter }: Target, tokens: readonly Token[], at: number) {
  const token = tokens[at];
  if (!token) return;
  vector.add(token.word, vector.place, letter);
  words.add(token.word);
  for (const other of token.also) {
    vector.add(other, vector.place, letter);
    words.add(other);
  }
  if (token.isHan) {
    for (const part of analyser.inside(token.word)) {
      vector.add(part, vector.place + token.word.indexOf(part), letter);
      words.add(part);
    }
    const next = tokens[at + 1];
    if (letter !== "D") addHan(vector, token, next?.isHan ? ([...next.word][0] ?? "") : "", letter);
  }
  vector.place += token.width;
}

const headWords = (tokens: readonly Token[]) => ` ${tokens.map(({ word }) => word).join(" ")} `;

/** What is typed for a title: each of its Latin words as written (Chinese is found by its characters). */
function typedWords(title: string, analyser: Analyser): string[] {
  const tokens = analyser.tokens(title).slice(0, 24);
  return tokens.flatMap(({ surface, isHan, also }) => (isHan ? [] : [surface, ...also]));
}

function addTexts({ vector, analyser, words }: Omit<Target, "letter">, values: readonly string[], role: FieldRole): string {
  let head = "";
  for (const value of values) {
    const tokens = analyser.tokens(value.slice(0, 4000)).slice(0, longestBody);
    for (const at of tokens.keys()) addToken({ vector, analyser, words, letter: letters[role] }, tokens, at);
    vector.place += 8;
    if (role !== "body") head += `${headWords(tokens)}|`;
  }
  return head;
}

/** Turns a document into what Postgres stores, by the roles its index gives to its fields. */
export function toStored(definition: IndexDefinition, document: SearchDocument, analyser: Analyser): StoredDocument {
  const target = { vector: new Vector(), analyser, words: new Set<string>() };
  const heads: Record<FieldRole, string> = { name: "|", kind: "|", detail: "|", body: "" };
  for (const { field, role } of definition.texts) heads[role] += addTexts(target, document.texts[field] ?? [], role);
  for (const code of document.codes) target.vector.add(`#${foldCode(code)}`, 1, "A");
  const typed = document.titles.flatMap(({ text }) => typedWords(text, analyser));
  const keys = document.titles.flatMap((title) => title.keys ?? []).map(fold);
  for (const word of [...typed, ...keys]) target.vector.add(`~${word}`, 1, "D");
  for (const word of typed) target.words.add(`~${word}`);
  const lines = [heads.name.slice(0, longestHead), heads.kind.slice(0, longestHead), heads.detail.slice(0, longestHead)];
  const { vector, words } = target;
  return { id: document.id, vector: vector.toString(), names: vector.names(), heads: lines.join("\n"), words };
}
