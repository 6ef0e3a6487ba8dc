export type Comment = { line: number; lines: number; kind: "line" | "block" | "docstring"; text: string };

export type Scan = {
  /** The text with comments blanked, every other character in its place. */
  code: string;
  /** The code with the insides of strings and regular expressions blanked too. */
  bare: string;
  comments: Comment[];
};

const beforeRegex = /(?:^|[=(,:[!&|?;+~]|=>|\breturn|\bcase|\btypeof)\s*$/;
const regexLiteral = /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/y;
const quoted = { '"': /"(?:\\.|[^"\\\n])*"?/y, "'": /'(?:\\.|[^'\\\n])*'?/y };
const blank = (text: string) => text.replace(/[^\n]/g, " ");

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

const kindOf = (text: string): Comment["kind"] => {
  if (text.startsWith("//")) return "line";
  return text.startsWith("/**") ? "docstring" : "block";
};

/** A reader of TypeScript, JSX and CSS that knows comments, strings, templates and regular expressions, and nothing else. */
class Reader {
  readonly comments: Comment[] = [];
  readonly #text: string;
  readonly #code: string[] = [];
  readonly #bare: string[] = [];
  readonly #templates: number[] = [];
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Scan {
    while (this.#at < this.#text.length) this.#step();
    return { code: this.#code.join(""), bare: this.#bare.join(""), comments: this.comments };
  }

  #step() {
    const piece = this.#comment() ?? this.#string() ?? this.#regex();
    if (piece !== undefined) return;
    const sign = this.#text.charAt(this.#at);
    if (sign === "`") return this.#template(1);
    if (sign === "}" && this.#templates.at(-1) === 0) return this.#endHole();
    if (sign === "{" || sign === "}") this.#count(sign === "{" ? 1 : -1);
    this.#take(sign, sign, sign);
  }

  #take(text: string, code: string, bare: string) {
    this.#code.push(code);
    this.#bare.push(bare);
    this.#at += text.length;
    this.#line += text.split("\n").length - 1;
    return text;
  }

  #count(step: number) {
    const depth = this.#templates.pop();
    if (depth !== undefined) this.#templates.push(depth + step);
  }

  #comment() {
    const text = match(/\/\/[^\n]*|\/\*[\s\S]*?\*\//y, this.#text, this.#at);
    if (text === undefined || this.#text.charAt(this.#at - 1) === ":") return undefined;
    this.comments.push({ line: this.#line, lines: text.split("\n").length, kind: kindOf(text), text });
    return this.#take(text, blank(text), blank(text));
  }

  #string() {
    const sign = this.#text.charAt(this.#at);
    if (sign !== '"' && sign !== "'") return undefined;
    if (sign === "'" && /[\p{L}\p{N}]/u.test(this.#text.charAt(this.#at - 1))) return undefined;
    const text = match(quoted[sign], this.#text, this.#at) ?? sign;
    return this.#take(text, text, `${sign}${blank(text.slice(2))}${sign}`);
  }

  #regex() {
    if (this.#text.charAt(this.#at) !== "/") return undefined;
    if (!beforeRegex.test(this.#text.slice(Math.max(0, this.#at - 12), this.#at))) return undefined;
    const text = match(regexLiteral, this.#text, this.#at);
    return text === undefined ? undefined : this.#take(text, text, `/${blank(text.slice(2))}/`);
  }

  #template(opening: number) {
    const text = match(/(?:\\[\s\S]|\$(?!\{)|[^`\\$])*(?:`|\$\{|$)/y, this.#text, this.#at + opening) ?? "";
    const head = this.#text.slice(this.#at, this.#at + opening);
    this.#take(head + text, head + text, head + blank(text));
    if (text.endsWith("${")) this.#templates.push(0);
  }

  #endHole() {
    this.#templates.pop();
    this.#template(1);
  }
}

/** Takes a source text apart into code and comments. */
export const scan = (text: string): Scan => new Reader(text).read();
