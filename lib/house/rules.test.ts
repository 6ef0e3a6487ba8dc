import { describe, expect, it } from "vitest";
import type { Finding } from "./finding.ts";
import { barrels, strayPaths } from "./graph.ts";
import { importsOf } from "./imports.ts";
import { missingKeys } from "./keys.ts";
import { idleActs, unknownActs } from "./known-acts.ts";
import { strayFiles, strayImports, strayPackages } from "./layers.ts";
import { placeholders } from "./messages.ts";
import { modelsIn, silentModels, slowRelations, vagueTimes } from "./models.ts";
import {
  agelessPages,
  endlessFetches,
  hastyPages,
  hostNames,
  personalPages,
  processState,
  publicVariables,
  strayNotices,
  strayRevalidation,
  unsafeSql,
} from "./safety.ts";
import { scan } from "./scan.ts";
import {
  actorlessCommands,
  emptyNames,
  longPages,
  strayServerExports,
  tooLong,
  unexplainedCasts,
  unrefusedCommands,
} from "./shapes.ts";
import { type Source, toSource } from "./sources.ts";
import { strayHan, strayTexts } from "./words.ts";

type Rule = (files: readonly Source[]) => Finding[];

const breaks = (rule: Rule, path: string, text: string) => rule([toSource(path, text)]).length > 0;

const broken: [string, Rule, string, string][] = [
  ["a door that opens the database", strayImports, "app/[locale]/page.tsx", 'import { db } from "#lib/platform/db";'],
  ["a domain that looks to the right", strayImports, "lib/company/queries.ts", 'import { x } from "#lib/product/queries";'],
  ["a policy that reads", strayImports, "lib/rfq/policy.ts", 'import { findRfq } from "./queries.ts";'],
  ["a screen that fetches", strayImports, "components/rfq/rfq-list.tsx", 'import { listRfqs } from "#lib/rfq/queries";'],
  ["a primitive that knows a domain", strayImports, "components/ui/badge.tsx", 'import type { Rfq } from "#lib/rfq/schema";'],
  ["a platform that knows a domain", strayImports, "lib/platform/mail.ts", 'import { x } from "#lib/company/queries";'],
  ["a policy with a database", strayImports, "lib/rfq/policy.ts", 'import { db } from "#lib/platform/db";'],
  ["a script that draws", strayImports, "scripts/figures.ts", 'import { Badge } from "#components/ui/badge";'],
  ["a query that knows Next.js", strayPackages, "lib/rfq/queries.ts", 'import { cookies } from "next/headers";'],
  [
    "a command that knows the request's language",
    strayPackages,
    "lib/rfq/commands.ts",
    'import { getLocale } from "next-intl/server";',
  ],
  ["a primitive that translates", strayPackages, "components/ui/badge.tsx", 'import { useTranslations } from "next-intl";'],
  ["an unknown domain", strayFiles, "lib/auction/schema.ts", ""],
  ["an unknown part", strayFiles, "lib/rfq/service.ts", ""],
  ["a climbing import", strayPaths, "lib/rfq/queries.ts", 'import { x } from "../company/queries.ts";'],
  ["a barrel", barrels, "lib/rfq/index.ts", 'export { x } from "./queries.ts";'],
  ["a name that says nothing", emptyNames, "lib/rfq/utils.ts", ""],
  ["a manager", emptyNames, "lib/rfq/queries.ts", "export class RfqManager {}"],
  ["a long file", tooLong, "lib/rfq/queries.ts", "\n".repeat(301)],
  ["a long page", longPages, "app/[locale]/page.tsx", "\n".repeat(81)],
  ["a bare server function", strayServerExports, "lib/rfq/actions.ts", '"use server";\nexport async function post() {}'],
  [
    "an action of which nobody says who may send it",
    unknownActs,
    "lib/rfq/actions/post.ts",
    "export const postAction = formAction(a, b);",
  ],
  ["a line about an action that is gone", idleActs, "lib/account/actions/sign-out.ts", "export const gone = formAction(a, b);"],
  ["a command without an actor", actorlessCommands, "lib/rfq/commands.ts", "export async function postRfq(input: Input) {}"],
  ["a command that nobody saw refused", unrefusedCommands, "lib/rfq/commands.ts", "export const postRfq = () => {};"],
  ["a silent cast", unexplainedCasts, "lib/rfq/queries.ts", "const x = row as Rfq;"],
  ["Chinese in code", strayHan, "lib/rfq/queries.ts", 'const word = "\u91c7\u8d2d";'],
  ["a sentence in JSX", strayTexts, "components/rfq/rfq-list.tsx", "<p>No requests yet</p>"],
  ["a sentence after a value", strayTexts, "components/rfq/rfq-list.tsx", "<p>{count} requests</p>"],
  ["a spoken attribute", strayTexts, "components/rfq/rfq-list.tsx", '<button aria-label="Close" />'],
  [
    "a word that is not there",
    missingKeys,
    "components/rfq/rfq-list.tsx",
    'const t = useTranslations("common");\nt("noSuchWord");',
  ],
  ["a host name", hostNames, "lib/rfq/queries.ts", 'const home = "https://fair.ningbo.cn/rfq";'],
  ["a build-time setting", publicVariables, "lib/rfq/queries.ts", "process.env.NEXT_PUBLIC_URL"],
  ["a page that reads a cookie", personalPages, "app/[locale]/page.tsx", 'import { cookies } from "next/headers";'],
  ["a page that reads the clock", hastyPages, "components/rfq/rfq-list.tsx", "const now = Date.now();"],
  ["SQL glued together", unsafeSql, "lib/rfq/queries.ts", "db.$queryRawUnsafe(text);"],
  ["a notice from a request", strayNotices, "lib/rfq/commands.ts", 'pool.query("notify rfqs");'],
  ["a lonely revalidation", strayRevalidation, "lib/rfq/jobs.ts", "revalidateTag(tag);"],
  ["an endless fetch", endlessFetches, "lib/rfq/jobs.ts", "await fetch(address);"],
  ["state in a process", processState, "lib/rfq/commands.ts", "const sessions = new Map<string, string>();"],
  ["a page that never ages", agelessPages, "app/[locale]/page.tsx", "export default () => null;"],
];

const fine: [string, Rule, string, string][] = [
  [
    "a type of a query in a screen",
    strayImports,
    "components/rfq/rfq-list.tsx",
    'import type { RfqCard } from "#lib/rfq/queries";',
  ],
  ["a command and its policy", strayImports, "lib/rfq/commands.ts", 'import { canPostRfq } from "./policy.ts";'],
  ["a neighbour to the left", strayImports, "lib/rfq/queries.ts", 'import { x } from "#lib/company/queries";'],
  [
    "a constant cast and an explained one",
    unexplainedCasts,
    "lib/rfq/a.ts",
    "const x = [1] as const;\n// zod has just parsed it\nconst y = z as Y;",
  ],
  ["an address in an example", hostNames, "lib/rfq/a.ts", 'const example = "https://fair.example.org";'],
  ["an action of the table", unknownActs, "lib/account/actions/sign-out.ts", "export const signOutAction = formAction(a, b);"],
  ["markup without words", strayTexts, "components/ui/badge.tsx", "const f = (a: Map<string, number>) => <b>{t('x')} · {n}</b>;"],
  ["a page with parameters", agelessPages, "app/[locale]/products/page.tsx", "export default ({ searchParams }) => null;"],
  ["a fetch with a limit", endlessFetches, "lib/rfq/jobs.ts", "await fetch(address, { signal: AbortSignal.timeout(2_000) });"],
];

describe("the rules of the house", () => {
  it.each(broken)("find %s", (_, rule, path, text) => expect(breaks(rule, path, text)).toBe(true));
  it.each(fine)("let pass %s", (_, rule, path, text) => expect(breaks(rule, path, text)).toBe(false));
});

describe("the rules of tables", () => {
  const careless = modelsIn(
    "rfq.prisma",
    "model Rfq {\n  buyerId String\n  closesAt DateTime\n  buyer User @relation(fields: [buyerId], references: [id])\n}",
  );
  it.each([silentModels, vagueTimes, slowRelations])("find what is missing", (rule) => expect(rule(careless)).toHaveLength(1));
});

describe("the reader of sources", () => {
  it("tells comments from strings, templates and patterns", () => {
    const { code, bare, comments } = scan(
      'const a = "// no"; // yes\nconst b = /\\/\\*/; /** doc */\nconst c = `$'.concat('{f("/*")} /* no */`;\n/* block */'),
    );
    expect(comments.map(({ kind, line }) => [kind, line])).toEqual([
      ["line", 1],
      ["docstring", 2],
      ["block", 4],
    ]);
    expect(code).toContain('"// no"');
    expect(bare).not.toContain("no");
  });

  it("knows the kinds of imports", () => {
    const found = importsOf(
      "lib/a/b.ts",
      'import type { A } from "./a.ts";\nimport {\n  c,\n} from "#lib/c/d";\nimport "pg";\nawait import("node:fs");',
    );
    expect(found.map(({ target, isType, isDynamic }) => [target, isType, isDynamic])).toEqual([
      ["lib/a/a.ts", true, false],
      ["lib/c/d", false, false],
      ["pg", false, false],
      ["node:fs", false, true],
    ]);
  });

  it("finds the placeholders of a message, those in branches too", () => {
    expect(placeholders("{count, plural, one {# of {total}} other {# items of {total}}} in <b>{place}</b>")).toEqual([
      "<b>",
      "count",
      "place",
      "total",
    ]);
    expect(placeholders("'{literal}' and {date, date, short}")).toEqual(["date"]);
  });
});
