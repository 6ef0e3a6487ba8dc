import { type AppError, type ErrorCode, httpStatus } from "#lib/platform/errors";
import { wordsOf } from "#lib/platform/i18n/words";
import { absolute, urls } from "#lib/platform/urls";
import { isFormFault } from "./faults.ts";
import { hasApiWord, sayApi } from "./language.ts";
import type { Fault } from "./parameters.ts";

export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  requestId: string;
  /** Which of the reasons of that kind it is, where there are several. */
  reason?: string;
  errors?: { parameter: string; code: string; detail: string }[];
};

/** A failure that nobody expected has a code of its own, and says nothing about itself. */
export type ProblemCode = ErrorCode | "internal";

export const statusOf = (code: ProblemCode): number => (code === "internal" ? 500 : httpStatus[code]);

export type Said = { faults?: readonly Fault[]; reason?: string | undefined };

/** Sentences of the API that name what would have been right; a command says only what is wrong, in the words of the forms. */
const isPrecise = /^(notOneOf|too(Low|High|Short|Long|Few|Many))$/;

const sayFault = (locale: string, { parameter, code, words }: Fault): string =>
  hasApiWord(locale, `faults.${code}`) && (words || !isPrecise.test(code))
    ? sayApi(locale, `faults.${code}`, { parameter, ...words })
    : wordsOf(locale, "faults")(code, { maximum: "", minimum: "", ...words });

/** RFC 9457 in the reader's language; `type` is the place of the developers' page that explains it. */
export function problem(code: ProblemCode, locale: string, requestId: string, { faults = [], reason }: Said = {}): Problem {
  const errors = faults.map((fault) => ({ parameter: fault.parameter, code: fault.code, detail: sayFault(locale, fault) }));
  return {
    type: `${absolute(urls.developers(locale))}#problem-${code}`,
    title: sayApi(locale, `problems.${code}.title`),
    status: statusOf(code),
    detail: reason ? sayFault(locale, { parameter: "", code: reason }) : sayApi(locale, `problems.${code}.detail`),
    requestId,
    ...(reason ? { reason } : {}),
    ...(errors.length > 0 ? { errors } : {}),
  };
}

const isSaid = (key: string) => isFormFault(key) || hasApiWord("en", `faults.${key}`);

/** What a command or query says beside its code: the field or parameter that it means, or which of several reasons it is. */
export function saidBy({ code, detail = "" }: AppError): Said {
  const [field = "", key] = detail.split(":");
  if (code !== "invalid" || (key === undefined && isSaid(detail))) return isSaid(detail) ? { reason: detail } : {};
  if (key !== undefined) return { faults: [{ parameter: field, code: isSaid(key) ? key : "malformed" }] };
  return detail ? { faults: [{ parameter: detail, code: "unknownValue" }] } : {};
}
