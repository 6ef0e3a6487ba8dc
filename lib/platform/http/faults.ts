import type { z } from "zod";
import { defaultLocale } from "#lib/platform/i18n/locales";
import { wordsOf } from "#lib/platform/i18n/words";
import type { Fault, Parameters } from "./parameters.ts";

type Issue = z.core.$ZodIssue;
export type NameOf = (path: readonly PropertyKey[]) => string;

const firstName: NameOf = ([name]) => String(name ?? "");

const bounds: Record<string, { low: string; high: string }> = {
  string: { low: "tooShort", high: "tooLong" },
  array: { low: "tooFew", high: "tooMany" },
};

function codeOf(issue: Issue): Omit<Fault, "parameter"> {
  switch (issue.code) {
    case "too_big":
      return { code: bounds[issue.origin]?.high ?? "tooHigh", words: { maximum: String(issue.maximum) } };
    case "too_small":
      return { code: bounds[issue.origin]?.low ?? "tooLow", words: { minimum: String(issue.minimum) } };
    case "invalid_value":
      return { code: "notOneOf", words: { values: issue.values.map(String).join(", ") } };
    case "invalid_type":
      return { code: numeric.has(issue.expected) ? "notANumber" : "malformed" };
    case "custom":
      return { code: custom.get(issue.message) ?? (isFormFault(issue.message) ? issue.message : "malformed") };
    default:
      return { code: "malformed" };
  }
}

/** Whether the forms of the site have a sentence for a fault. */
export const isFormFault = (key: string): boolean => /^[a-z][A-Za-z]*$/.test(key) && wordsOf(defaultLocale, "faults").has(key);

const numeric = new Set(["number", "int", "int32"]);
const custom = new Map([
  ["too deep", "tooDeep"],
  ["too many", "tooManyAttributes"],
  ["unknown", "unknownValue"],
  ["order", "wrongOrder"],
]);

const isFirst = ({ parameter }: Fault, at: number, all: readonly Fault[]) =>
  all.findIndex((one) => one.parameter === parameter) === at;

/** What is wrong with each parameter, in the parameters' own names: the first thing of each. */
export function faultsOf(issues: readonly Issue[], given: Parameters, nameOf: NameOf = firstName): Fault[] {
  const faults = issues.flatMap((issue): Fault[] => {
    if (issue.code === "unrecognized_keys") return issue.keys.map((parameter) => ({ parameter, code: "unknownParameter" }));
    const parameter = nameOf(issue.path);
    const isRepeated = issue.code === "invalid_type" && Array.isArray(given[parameter]);
    return [{ parameter, ...(isRepeated ? { code: "repeated" } : codeOf(issue)) }];
  });
  return faults.filter(isFirst);
}
