import type { z } from "zod";
import { type AppError, ChangedMeanwhile } from "./errors.ts";
import { wordsOf } from "./i18n/words.ts";

type Issue = z.core.$ZodIssue;
type Fault = { key: string; values?: Record<string, string | number> };

const bounds: Record<string, { low: string; high: string }> = {
  string: { low: "tooShort", high: "tooLong" },
  array: { low: "tooFew", high: "tooMany" },
  file: { low: "malformed", high: "fileTooLarge" },
};

function plainFault(issue: Issue): Fault {
  if (issue.code === "too_big")
    return { key: bounds[issue.origin]?.high ?? "tooHigh", values: { maximum: Number(issue.maximum) } };
  if (issue.code === "too_small") {
    const isEmpty = issue.origin === "string" && Number(issue.minimum) === 1;
    return isEmpty
      ? { key: "required" }
      : { key: bounds[issue.origin]?.low ?? "tooLow", values: { minimum: Number(issue.minimum) } };
  }
  if (issue.code === "invalid_value") return { key: "notOneOf" };
  if (issue.code === "invalid_type") {
    if (/received (undefined|null)$/.test(issue.message)) return { key: "required" };
    return { key: issue.expected === "number" ? "notANumber" : "malformed" };
  }
  return { key: "malformed" };
}

function faultOf(issue: Issue, isKnown: (key: string) => boolean): Fault {
  const plain = plainFault(issue);
  return isKnown(issue.message) ? { ...plain, key: issue.message } : plain;
}

/** What is wrong with each field of a form, in the reader's language; the first thing of each. */
export function formFaults(issues: readonly Issue[], locale: string): Record<string, string> {
  const words = wordsOf(locale, "faults");
  const faults: Record<string, string> = {};
  for (const issue of issues) {
    const { key, values } = faultOf(issue, words.has);
    const names = issue.code === "unrecognized_keys" ? issue.keys : [issue.path.join(".")];
    for (const name of names) faults[name] ??= words(key, values);
  }
  return faults;
}

/** A failure of a command as sentences: `invalid` with `field:key` is the field's, another detail that is a key is said on top. */
export function commandFaults(error: AppError, locale: string): { message: string; faults: Record<string, string> } {
  const words = wordsOf(locale, "faults");
  const { code, detail, values } = error;
  if (error instanceof ChangedMeanwhile) {
    const now = Object.entries(error.fields).map(([field, value]) => [field, words("changedTo", { value: value || "–" })]);
    return { message: words("changedMeanwhile"), faults: Object.fromEntries(now) };
  }
  const general = wordsOf(locale, "errors")(code);
  const [field = "", key] = detail?.split(":") ?? [];
  if (code === "invalid" && field)
    return { message: general, faults: { [field]: words(key && words.has(key) ? key : "malformed", values) } };
  return { message: detail && words.has(detail) ? words(detail, values) : general, faults: {} };
}
