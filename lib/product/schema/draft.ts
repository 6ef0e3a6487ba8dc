import { z } from "zod";
import { recordFields } from "./diff.ts";

/** What is kept of a listing that somebody is writing and has not sent. */
export const draftFields = z.object({
  /** Typed text by the name of its field. */
  values: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
  /** The product's version on which it was begun, and marks of its fields then. */
  version: z.number().int().default(0),
  seen: z.partialRecord(z.enum(recordFields), z.string()).default({}),
  /** Pictures that were sent ahead. */
  uploads: z.array(z.uuid()).default([]),
});
export type DraftFields = z.output<typeof draftFields>;

/** Marks as a form carries them; none where they cannot be read. */
export function readMarks(text: string): DraftFields["seen"] {
  if (text === "" || !text.startsWith("{")) return {};
  const parsed = draftFields.shape.seen.safeParse(parse(text));
  return parsed.success ? parsed.data : {};
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
