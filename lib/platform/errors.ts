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

  constructor(code: ErrorCode, detail?: string) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = "AppError";
    this.code = code;
    this.detail = detail;
  }
}

/** Ends the act with an expected failure: `const row = (await find()) ?? fail("notFound")`. */
export function fail(code: ErrorCode, detail?: string): never {
  throw new AppError(code, detail);
}
