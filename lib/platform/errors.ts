export const errorCodes = ["invalid", "unauthenticated", "forbidden", "notFound", "conflict", "limit", "unavailable"] as const;
export type ErrorCode = (typeof errorCodes)[number];

export const httpStatus: Record<ErrorCode, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  limit: 429,
  unavailable: 503,
};

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: string | undefined;
  /** What the detail's sentence has places for. */
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, detail?: string, values: Readonly<Record<string, string | number>> = {}) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = "AppError";
    this.code = code;
    this.detail = detail;
    this.values = values;
  }
}

/**
 * Somebody else was faster with the same thing: what is there now by field, and the version to send again with. `taken` are the
 * fields that the slower one had left alone: the form takes them over.
 */
export class ChangedMeanwhile extends AppError {
  readonly version: number;
  readonly fields: Readonly<Record<string, string>>;
  readonly taken: Readonly<Record<string, string | string[]>>;

  constructor(
    version: number,
    fields: Readonly<Record<string, string>>,
    taken: Readonly<Record<string, string | string[]>> = {},
  ) {
    super("conflict", "changedMeanwhile");
    this.version = version;
    this.fields = fields;
    this.taken = taken;
  }
}

/** Ends the act with an expected failure: `const row = (await find()) ?? fail("notFound")`. */
export function fail(code: ErrorCode, detail?: string, values?: Readonly<Record<string, string | number>>): never {
  throw new AppError(code, detail, values);
}
