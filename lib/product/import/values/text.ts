const named: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  hellip: "…",
  mdash: "—",
  ndash: "–",
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
  times: "×",
  deg: "°",
  trade: "™",
  reg: "®",
  copy: "©",
  euro: "€",
  pound: "£",
  middot: "·",
  bull: "•",
};

function entity(whole: string, name: string): string {
  const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : name.startsWith("#") ? Number(name.slice(1)) : null;
  if (code === null) return named[name.toLowerCase()] ?? whole;
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

const markup = /<\/?[a-z][^<>]*>/i;

/** Plain text of what may be HTML: blocks become lines, list items get a dash, scripts and styles vanish, entities are resolved. */
export function plainText(source: string): string {
  if (/^[\w.,:+() -]*$/.test(source)) return source.trim();
  const text = source
    .toWellFormed()
    .replace(/[^\P{Cc}\n\r\t]/gu, "")
    .replace(/\r\n?/g, "\n");
  if (!markup.test(text) && !/&(?:\w+|#\d+);/.test(text)) return collapse(text);
  const broken = text
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, "")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<li\b[^>]*>/gi, "\n- ")
    .replace(/<br\s*\/?>|<\/(?:p|div|li|ul|ol|h[1-6]|tr|table)>/gi, "\n")
    .replace(/<\/?[a-z!][^<>]*>/gi, "");
  return collapse(broken.replace(/&(\w+|#\d+|#x[\da-f]+);/gi, entity));
}

const collapse = (text: string) =>
  text
    .split("\n")
    .map((line) => line.replace(/[ \t\u00a0]+/g, " ").trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

const han = /\p{Script=Han}/gu;
const letters = /\p{Script=Latin}/gu;

/** The language of a text by its characters: Chinese where Han characters carry it. */
export function languageOf(text: string): "zh" | "en" {
  const count = text.match(han)?.length ?? 0;
  return count > 0 && count * 4 >= (text.match(letters)?.length ?? 0) ? "zh" : "en";
}

/** Cuts a text at a limit without splitting a character; tells whether it had to. */
export function shorten(text: string, limit: number): { text: string; isCut: boolean } {
  return text.length <= limit
    ? { text, isCut: false }
    : {
        text: text
          .slice(0, limit)
          .toWellFormed()
          .replace(/\ufffd$/, ""),
        isCut: true,
      };
}
