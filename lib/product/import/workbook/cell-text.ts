const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** A day as ISO text; a time of day is dropped where there is none. */
const dateText = (value: Date) => {
  const text = value.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text;
};

/** A number as Excel shows it in general format: fifteen digits, no exponent for codes. */
const numberText = (value: number) =>
  Number.isInteger(value) && Math.abs(value) < 1e15 ? value.toFixed(0) : String(Number(value.toPrecision(15)));

/** What a cell says, as text: formulas by their result, rich text and links by their words, errors as nothing. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return value ? "true" : "false";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : dateText(value);
  if (!isRecord(value)) return "";
  if (Array.isArray(value.richText)) return value.richText.map((part) => (isRecord(part) ? cellText(part.text) : "")).join("");
  if ("text" in value) return cellText(value.text);
  return "result" in value ? cellText(value.result) : "";
}
