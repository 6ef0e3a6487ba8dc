import { type Finding, finding } from "./finding.ts";
import { messagesIn } from "./messages.ts";
import { lineAt, type Source, scripts } from "./sources.ts";

/** Keys by namespace: `home` → `hero.title`. */
function keysByNamespace(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const name of messagesIn("en").keys()) {
    const [file = "", key = ""] = name.split("#");
    const namespace = file.replace(/\.json$/, "");
    found.set(namespace, (found.get(namespace) ?? new Set()).add(key));
  }
  return found;
}

const binding = /\b(?:const|let)\s+(\w+|\[[^\]]*\])\s*=\s*([^;]*?\b(?:getTranslations|useTranslations)\([^;]*);/g;
const translator = /\b(?:getTranslations|useTranslations)\(\s*(?:\{[^}]*namespace:\s*)?"([\w.]+)"/g;

const has = (known: Map<string, Set<string>>, namespace: string, key: string) => {
  const [file = "", ...inner] = namespace.split(".");
  return known.get(file)?.has([...inner, key].join(".")) ?? false;
};

/** Every word that a file asks for by name is in one of the namespaces it opens. */
export function missingKeys(files: readonly Source[] = scripts): Finding[] {
  const known = keysByNamespace();
  return files
    .filter(({ isTest }) => !isTest)
    .flatMap(({ path, code }) => {
      const bindings = [...code.matchAll(binding)];
      const names = bindings.flatMap(([, bound = ""]) => bound.match(/\w+/g) ?? []);
      const namespaces = bindings.flatMap(([, , made = ""]) => [...made.matchAll(translator)].map(([, name = ""]) => name));
      if (namespaces.length === 0) return [];
      const calls = new RegExp(`(?<![.\\w])(?:${names.join("|")})(?:\\.(?:rich|raw|has|markup))?\\(\\s*"([\\w.]+)"`, "g");
      return [...code.matchAll(calls)]
        .filter(([, key = ""]) => !namespaces.some((namespace) => has(known, namespace, key)))
        .map(({ index, 1: key }) =>
          finding(
            `${path}:${lineAt(code, index)}`,
            `asks for ${key}`,
            `a key in messages/*/${[...new Set(namespaces)].join(" or ")}.json`,
          ),
        );
    });
}

const literals = /"([\w.:-]+)"|'([\w.:-]+)'|`([\w.:-]+)(?:`|\$\{)|\.([\w]+)\b|\b(\w+):/g;

/** Words that nobody says: no part of the code has their key, its end, or its beginning before a variable. */
export function unsaidKeys(files: readonly Source[] = scripts): Finding[] {
  const said = new Set(
    files.flatMap(({ code }) =>
      [...code.matchAll(literals)].flatMap((match) =>
        match.slice(1).flatMap((text) => (text === undefined ? [] : [text, text.slice(text.lastIndexOf(":") + 1)])),
      ),
    ),
  );
  const isSaid = (key: string) => {
    const steps = key.split(".");
    return steps.some((_, at) => said.has(steps.slice(at).join(".")) || said.has(`${steps.slice(0, at + 1).join(".")}.`));
  };
  return [...messagesIn("en").keys()]
    .filter((name) => !isSaid(name.slice(name.indexOf("#") + 1)) && !said.has(name.replace(".json#", ".")))
    .map((name) => finding(`messages/*/${name}`, "is said nowhere", "drop it in both languages"));
}
