/** A sentence by its key. */
export type Say = (key: string, words?: Record<string, string | number>) => string;
type Schema = Record<string, unknown>;
export type TypeWords = { text: string; shape: string | null };

/** A JSON schema of the document; every member of these lists and maps is one. */
const schemaOf = (value: unknown): Schema => (typeof value === "object" && value !== null ? (value as Schema) : {});
const listOf = (value: unknown): Schema[] => (Array.isArray(value) ? value.map(schemaOf) : []);

const wrapped = ({ text, shape }: TypeWords, say: Say, key: string): TypeWords => ({ text: say(key, { type: text }), shape });

function scalar(schema: Schema, say: Say): string {
  const type = String(schema.format ?? schema.type ?? "any");
  const { minimum, maximum, maxLength } = schema;
  if (Array.isArray(schema.enum)) return schema.enum.join(" · ");
  if (typeof minimum === "number" && typeof maximum === "number") return say("between", { type, minimum, maximum });
  return typeof maxLength === "number" ? say("atMost", { type, maximum: maxLength }) : type;
}

/** The type of a parameter or field as people read it, and the shape it leads to. */
export function typeWords(schema: unknown, say: Say): TypeWords {
  const known = schemaOf(schema);
  if (typeof known.$ref === "string") {
    const shape = known.$ref.split("/").at(-1) ?? "";
    return { text: shape, shape };
  }
  const choices = listOf(known.anyOf);
  const some = choices.filter(({ type }) => type !== "null").map((one) => typeWords(one, say));
  if (some.length > 0) {
    const joined = { text: some.map(({ text }) => text).join(" · "), shape: some[0]?.shape ?? null };
    return some.length < choices.length ? wrapped(joined, say, "orNull") : joined;
  }
  if (known.type === "array") return wrapped(typeWords(known.items, say), say, "listOf");
  if (known.type === "object") return wrapped(typeWords(known.additionalProperties, say), say, "mapOf");
  return { text: scalar(known, say), shape: null };
}

/** The default of a parameter where there is one to tell. */
export function defaultOf(schema: unknown): string | null {
  const value = schemaOf(schema).default;
  return value === undefined || value === "" || Array.isArray(value) ? null : String(value);
}

/** Fields of a shape with their schemas, in order. */
export const fieldsOf = (shape: unknown): [string, Schema][] =>
  Object.entries(schemaOf(schemaOf(shape).properties)).map(([name, field]) => [name, schemaOf(field)]);

/** What is said about a parameter or field. */
export const meaningOf = (schema: unknown): string => String(schemaOf(schema).description ?? "");

function shapeAt(operation: unknown, steps: readonly string[]): string {
  const reference = [...steps, "content", "application/json", "schema", "$ref"].reduce<unknown>(
    (value, step) => schemaOf(value)[step],
    operation,
  );
  return typeof reference === "string" ? (reference.split("/").at(-1) ?? "") : "";
}

const named = (shape: string): TypeWords => ({ text: shape, shape });

/** The shape of a good answer of a documented operation. */
export const answerOf = (operation: unknown): TypeWords =>
  named(shapeAt(operation, ["responses", "200"]) || shapeAt(operation, ["responses", "201"]));

/** The shape of the body of a documented operation. */
export const bodyOf = (operation: unknown): TypeWords => named(shapeAt(operation, ["requestBody"]));
