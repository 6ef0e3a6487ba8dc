import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Finding, finding } from "./finding.ts";
import { readText, root, scripts, sourceAt } from "./sources.ts";

/** Rule 5: everything that happens is known to the registry, where its reactions are. */
export function unheardEvents(): Finding[] {
  const registry = sourceAt("lib/registry.ts")?.bare ?? "";
  return scripts
    .filter(({ path, isTest }) => path.startsWith("lib/") && !isTest)
    .flatMap(({ path, bare }) =>
      [...bare.matchAll(/^export const (\w+) = defineEvent\b/gm)]
        .filter(([, name = ""]) => !new RegExp(`\\b${name}\\b`).test(registry))
        .map(([, name]) => finding(path, `${name} is unknown to lib/registry.ts`, "add on(event, reaction), or drop the event")),
    );
}

/** Settings that are no one's to set in .env, with the reason why code reads them. */
const notSettings: Record<string, string> = {
  NODE_ENV: "set by Next.js and vitest",
  NEXT_PHASE: "set by next build",
  NEXT_RUNTIME: "set by Next.js",
  GALLERY: "opens the gallery of components in a built site, for the journeys that look at it",
};

const envNames = () =>
  [...(sourceAt("lib/platform/env.ts")?.bare.matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm) ?? [])].map(([, name = ""]) => name);
const exampleNames = () =>
  existsSync(join(root, ".env.example"))
    ? [...readText(".env.example").matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map(([, name = ""]) => name)
    : [];

/** Rule 6: .env.example and env.ts list the same variables. */
export function unlikeSettings(): Finding[] {
  const known = envNames();
  const shown = exampleNames();
  return [
    ...known
      .filter((name) => !shown.includes(name))
      .map((name) => finding(".env.example", `lacks ${name}`, "show it with an example")),
    ...shown
      .filter((name) => !known.includes(name))
      .map((name) => finding("lib/platform/env.ts", `does not know ${name} of .env.example`, "check it there, or drop it")),
  ];
}

const readmes = ["README.md", "README.zh.md"];

/** Both READMEs explain every setting. */
export const unexplainedSettings = (): Finding[] =>
  readmes.flatMap((file) => {
    const text = readText(file);
    return envNames()
      .filter((name) => !text.includes(`\`${name}\``))
      .map((name) => finding(file, `does not explain ${name}`, "add a row to its table of settings"));
  });

const readsEnvironment = /\bprocess\.env\.([A-Z][A-Z0-9_]+)/g;
const mayRead = /^(lib\/platform\/env\.ts|(next|prisma|vitest|playwright)\.config\.ts|scripts\/|bench\/|e2e\/|lib\/testing\/)/;

/** Settings are read in one place, where they are checked; the exceptions stand here with their reason. */
export const earlyReaders: Record<string, string> = {
  "lib/platform/cache/handler.ts": "loaded by Next.js itself, also during a build, where settings are not checked",
  "lib/platform/i18n/locales.ts": "loaded by next.config.ts, before settings are checked",
};

export const strayEnvironment = (): Finding[] =>
  scripts
    .filter(({ path, isTest }) => !isTest && !mayRead.test(path) && !(path in earlyReaders))
    .flatMap(({ path, code }) =>
      [...code.matchAll(readsEnvironment)]
        .filter(([, name = ""]) => !(name in notSettings))
        .map(([, name]) => finding(path, `reads ${name} from the environment`, "take it from #lib/platform/env")),
    );
