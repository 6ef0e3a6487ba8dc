import { type Finding, finding } from "./finding.ts";
import { filesBelow, readText } from "./sources.ts";

type Model = { file: string; name: string; isExplained: boolean; fields: string[]; keys: string[] };

const block = /(\/\/\/[^\n]*\n)?^model (\w+) \{\n([\s\S]*?)^\}/gm;

/** The models of a schema file, a line a field. */
export function modelsIn(file: string, text: string): Model[] {
  return [...text.matchAll(block)].map(([, note, name = "", body = ""]) => {
    const lines = body.split("\n").map((line) => line.trim());
    const kept = lines.filter((line) => line && !line.startsWith("//"));
    return {
      file,
      name,
      isExplained: Boolean(note),
      fields: kept.filter((line) => !line.startsWith("@@")),
      keys: kept.filter((line) => line.startsWith("@@")),
    };
  });
}

const models = () => filesBelow("prisma/models").flatMap((file) => modelsIn(file, readText(file)));

export const silentModels = (given: readonly Model[] = models()): Finding[] =>
  given
    .filter(({ isExplained }) => !isExplained)
    .map(({ file, name }) => finding(file, `${name} has no /// sentence`, "say above it what one row is"));

/** Instants are timestamptz, days are dates: nothing depends on where a server stands. */
export const vagueTimes = (given: readonly Model[] = models()): Finding[] =>
  given.flatMap(({ file, name, fields }) =>
    fields
      .filter((field) => /^\w+\s+DateTime\b/.test(field) && !/@db\.(Timestamptz|Date)\b/.test(field))
      .map((field) =>
        finding(file, `${name}.${field.split(/\s/)[0]} is without a time zone`, "@db.Timestamptz(3), or @db.Date for a day"),
      ),
  );

function isIndexed({ fields, keys }: Model, column: string): boolean {
  const isKey = fields.some((field) => new RegExp(`^${column}\\s.*@(id|unique)\\b`).test(field));
  return isKey || keys.some((key) => new RegExp(`^@@(id|unique|index)\\(\\[${column}\\b`).test(key));
}

/** Every foreign key leads an index. */
export const slowRelations = (given: readonly Model[] = models()): Finding[] =>
  given.flatMap((model) =>
    model.fields
      .flatMap((field) => /@relation\(.*fields: \[(\w+)/.exec(field)?.[1] ?? [])
      .filter((column) => !isIndexed(model, column))
      .map((column) => finding(model.file, `${model.name}.${column} has no index`, `@@index([${column}])`)),
  );

/** What only grows can be cut into months later: its key begins with the time. */
const appendOnly = ["AuditEntry", "SearchLog"];

export const uncuttableTables = (given: readonly Model[] = models()): Finding[] =>
  given
    .filter(({ name, keys }) => appendOnly.includes(name) && !keys.some((key) => key.startsWith("@@id([createdAt")))
    .map(({ file, name }) => finding(file, `${name} only grows and has no createdAt in its key`, "@@id([createdAt, id])"));
