import { type AppError, type ErrorCode, httpStatus } from "#lib/platform/errors";
import { absolute, urls } from "#lib/platform/urls";
import { sayApi } from "./language.ts";
import type { Fault } from "./parameters.ts";

export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  requestId: string;
  errors?: { parameter: string; code: string; detail: string }[];
};

/** A failure that nobody expected has a code of its own, and says nothing about itself. */
export type ProblemCode = ErrorCode | "internal";

export const statusOf = (code: ProblemCode): number => (code === "internal" ? 500 : httpStatus[code]);

/** RFC 9457 in the reader's language; `type` is the place of the developers' page that explains it. */
export function problem(code: ProblemCode, locale: string, requestId: string, faults: readonly Fault[] = []): Problem {
  const errors = faults.map(({ parameter, code: fault, words }) => ({
    parameter,
    code: fault,
    detail: sayApi(locale, `faults.${fault}`, { parameter, ...words }),
  }));
  return {
    type: `${absolute(urls.developers(locale))}#problem-${code}`,
    title: sayApi(locale, `problems.${code}.title`),
    status: statusOf(code),
    detail: sayApi(locale, `problems.${code}.detail`),
    requestId,
    ...(errors.length > 0 ? { errors } : {}),
  };
}

/** An `invalid` of a command or query names the parameter it means in its detail. */
export const faultsOfError = ({ code, detail }: AppError): Fault[] =>
  code === "invalid" && detail !== undefined ? [{ parameter: detail, code: "unknownValue" }] : [];
