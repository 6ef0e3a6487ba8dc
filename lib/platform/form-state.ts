export type TypedValues = Record<string, string | string[]>;

/**
 * What a form knows of its last sending: nothing, that it was done (with what was typed, where it stays), or what is wrong with which
 * field and what was typed.
 */
export type FormState =
  | { status: "idle" }
  | { status: "done"; message: string | null; stamp: number; values?: TypedValues }
  | { status: "error"; message: string; faults: Record<string, string>; values: TypedValues; stamp: number };
