import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { type Finding, finding } from "./finding.ts";
import { filesBelow, readText, root } from "./sources.ts";

type Tree = { [key: string]: string | Tree };

function* leaves(tree: Tree, prefix = ""): Generator<[string, string]> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === "string") yield [prefix + key, value];
    else yield* leaves(value, `${prefix}${key}.`);
  }
}

const files = (locale: string) => filesBelow(`messages/${locale}`).filter((path) => !basename(path).startsWith("_"));

/** The languages of the project: the folders of messages/. */
export const languages = readdirSync(join(root, "messages"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** All messages of a language by `file#key`. */
export const messagesIn = (locale: string): Map<string, string> =>
  new Map(
    files(locale).flatMap((path) => {
      const words: Tree = JSON.parse(readText(path));
      return [...leaves(words)].map(([key, text]): [string, string] => [`${basename(path)}#${key}`, text]);
    }),
  );

const branches = /^\{\s*(\w+)\s*,\s*(?:plural|select|selectordinal)\s*,([\s\S]*)\}$/;

/** The end of the brace group that opens at `start`; quoted braces ('{') are text. */
function closing(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === "'" && /[{}]/.test(text[at + 1] ?? "")) at = Math.max(at, text.indexOf("'", at + 1));
    else if (text[at] === "{") depth += 1;
    else if (text[at] === "}" && --depth === 0) return at;
  }
  throw new Error(`braces do not match in "${text}"`);
}

function groups(text: string): string[] {
  const found: string[] = [];
  const unquoted = text.replace(/'[{}][^']*'/g, "");
  for (let at = unquoted.indexOf("{"); at >= 0; at = unquoted.indexOf("{", at)) {
    const end = closing(unquoted, at);
    found.push(unquoted.slice(at, end + 1));
    at = end;
  }
  return found;
}

/** Names of arguments and tags in an ICU message, those inside plural and select branches too. */
export function placeholders(message: string): string[] {
  const names = groups(message).flatMap((group) => {
    const [, name, inside] = branches.exec(group) ?? [];
    if (name === undefined || inside === undefined) return [/^\{\s*(\w+)/.exec(group)?.[1] ?? group];
    return [name, ...groups(inside).flatMap((branch) => placeholders(branch.slice(1, -1)))];
  });
  const tags = [...message.matchAll(/<(\w+)>(?=.*<\/\1>)/gs)].map(([, tag]) => `<${tag}>`);
  return [...new Set([...names, ...tags])].sort();
}

function unlike(key: string, one: string, other: string | undefined, locale: string): Finding[] {
  if (other === undefined) return [finding(`messages/${locale}/${key}`, "is missing", "say it in this language too")];
  const [wanted, found] = [placeholders(one).join(" "), placeholders(other).join(" ")];
  return wanted === found
    ? []
    : [finding(`messages/${locale}/${key}`, `has {${found}} and not {${wanted}}`, "use the same placeholders")];
}

/** Rule 4: both languages say the same things with the same placeholders. */
export function unlikeMessages(): Finding[] {
  const [en, zh] = [messagesIn("en"), messagesIn("zh")];
  return [
    ...[...en].flatMap(([key, text]) => unlike(key, text, zh.get(key), "zh")),
    ...[...zh.keys()]
      .filter((key) => !en.has(key))
      .map((key) => finding(`messages/en/${key}`, "is missing", "say it in this language too")),
  ];
}

/** Nothing is left empty, and Chinese is set with full-width marks. */
export function carelessMessages(): Finding[] {
  const empty = languages.flatMap((locale) =>
    [...messagesIn(locale)]
      .filter(([, text]) => !text.trim())
      .map(([key]) => finding(`messages/${locale}/${key}`, "is empty", "write it")),
  );
  const narrow = [...messagesIn("zh")]
    .filter(([, text]) => /\p{Script=Han}[,;!?:](?!\/\/)|\p{Script=Han}\.(?:\s|$)/u.test(text))
    .map(([key]) => finding(`messages/zh/${key}`, "has half-width marks after Chinese", "use ，；：！？。"));
  return [...empty, ...narrow];
}
