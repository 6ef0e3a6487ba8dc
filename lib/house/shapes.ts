import { type Finding, finding } from "./finding.ts";
import { imported, lineAt, type Source, scripts, sources } from "./sources.ts";
import { placeOf } from "./tree.ts";

const largest = 300;
const large = 200;
const bannedFile = /(^|\/)(utils?|misc|common|helpers?|types)(\/|\.\w+$)/;
const bannedName = /\b(?:class|type|interface|function|const)\s+(\w*(?:Manager|Helpers?|Utils?|Impl))\b/g;

/** Files over the limit; those that near it are for `nearlyTooLong`. */
export const tooLong = (files: readonly Source[] = sources): Finding[] =>
  files
    .filter(({ lines }) => lines > largest)
    .map(({ path, lines }) =>
      finding(path, `has ${lines} lines (at most ${largest})`, "make a folder of its name with one file per verb"),
    );

export const nearlyTooLong = (): string[] =>
  sources
    .filter(({ lines }) => lines > large && lines <= largest)
    .map(({ path, lines }) => `${path}: ${lines} lines (aim for ${large})`);

/** A page parses, fetches, decides and composes; the rest is components. */
export const longPages = (files: readonly Source[] = scripts): Finding[] =>
  files
    .filter(({ path, lines }) => path.endsWith("/page.tsx") && lines > 80)
    .map(({ path, lines }) =>
      finding(path, `has ${lines} lines (a page has at most 80)`, "move drawing into components/<domain>"),
    );

/** Names that say nothing. */
export const emptyNames = (files: readonly Source[] = scripts): Finding[] =>
  files.flatMap(({ path, bare }) => [
    ...(bannedFile.test(path) ? [finding(path, "has a name that says nothing", "name the file after what it exports")] : []),
    ...[...bare.matchAll(bannedName)].map(([, name]) => finding(path, `declares ${name}`, "name it after what it does")),
  ]);

/** The share of comment lines in all code, docstrings and directives of tools apart. */
export function commentShare(): { share: number; most: string[] } {
  const counted = scripts.map(({ path, comments, lines }) => {
    const talk = comments.filter(
      ({ kind, text }) => kind !== "docstring" && !/biome-ignore|webpackIgnore|turbopackIgnore/.test(text),
    );
    return { path, lines, talk: talk.reduce((sum, comment) => sum + comment.lines, 0) };
  });
  const total = (key: "lines" | "talk") => counted.reduce((sum, one) => sum + one[key], 0);
  const most = counted.filter(({ talk }) => talk > 5).map(({ path, talk }) => `${path}: ${talk} comment lines`);
  return { share: total("talk") / total("lines"), most };
}

/** The share of .tsx files that run in the browser. */
export function clientShare(): { share: number; files: string[] } {
  const drawn = scripts.filter(({ path, isTest }) => path.endsWith(".tsx") && !isTest);
  const files = drawn.filter(({ code }) => /^\s*["']use client["']/.test(code)).map(({ path }) => path);
  return { share: drawn.length === 0 ? 0 : files.length / drawn.length, files };
}

/** Rule 2: a "use server" file exports what formAction returned, nothing else. */
export const strayServerExports = (files: readonly Source[] = scripts): Finding[] =>
  files
    .filter(({ code }) => /["']use server["']/.test(code))
    .flatMap(({ path, bare }) =>
      [...bare.matchAll(/^export\s+(?!const \w+ = formAction\()(?!type\b)(.*)$/gm)].map(([, what]) =>
        finding(path, `exports ${what}`, "export const xAction = formAction(schema, run)"),
      ),
    );

const isCommands = (path: string) => {
  const place = placeOf(path);
  return place.kind === "domain" && place.part === "commands" && !path.includes(".test.");
};

/** Rule 3: who acts is the first argument of every command. */
export const actorlessCommands = (files: readonly Source[] = scripts): Finding[] =>
  files
    .filter(({ path }) => isCommands(path))
    .flatMap(({ path, bare }) =>
      [...bare.matchAll(/^export (?:async )?(?:function (\w+)(?:<[^(]*>)?\(\s*|const (\w+) = (?:async )?\(\s*)(\w*)/gm)]
        .filter(([, , , first]) => first !== "actor")
        .map(([, declared, arrow]) => finding(path, `${declared ?? arrow} does not take actor first`, "(actor: Actor, …)")),
    );

/** Rule 3: each file of commands has a test that sees one of them refused. */
export const unrefusedCommands = (files: readonly Source[] = scripts): Finding[] =>
  files
    .filter(({ path, bare }) => isCommands(path) && /^export (async )?(function|const)/m.test(bare))
    .filter(({ path }) => {
      const testers = scripts.filter((test) => test.isTest && test.imports.some(({ target }) => imported(target)?.path === path));
      return !testers.some(({ text }) => /\b(forbidden|notFound)\b/.test(text));
    })
    .map(({ path }) =>
      finding(path, "has no test that mentions forbidden or notFound", "test each command with the wrong actor"),
    );

/** `globalThis as typeof globalThis & { … }` only adds an optional name: it needs no reason. */
const escapes = /(?<!globalThis )\bas (?!const\b)[\w{[(]/g;

/** Rule 10 of house.md: a cast stands in a named function (or a typed constant) that says why it is safe, in the line above. */
export const unexplainedCasts = (files: readonly Source[] = scripts): Finding[] =>
  files
    .filter(({ isTest, path }) => !isTest && !path.endsWith(".mjs"))
    .flatMap(({ path, text, bare }) => {
      const withoutImports = bare.replace(/^(import|export)\b[^;]*?\bfrom\b.*$/gm, (all) => all.replace(/[^\n]/g, " "));
      const rows = text.split("\n");
      return [...withoutImports.matchAll(escapes)]
        .map(({ index }) => lineAt(bare, index))
        .filter((line) => !rows.slice(Math.max(0, line - 4), line).some((row) => /\/\/|\*\/|\/\*\*/.test(row)))
        .map((line) => finding(`${path}:${line}`, "casts without a reason", "parse, narrow, or say in one line why it is safe"));
    });
