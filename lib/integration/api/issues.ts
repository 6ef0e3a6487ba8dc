import type { z } from "zod";

type Context = { issues: z.core.$ZodRawIssue[] };

/** What the rules of a form say of a body, at the places of the body. */
export function passOn(
  { issues }: Context,
  found: readonly z.core.$ZodIssue[],
  placeOf: (path: readonly PropertyKey[]) => PropertyKey[],
): void {
  for (const issue of found) {
    // An issue is a raw issue that has its words already; only where it stands is another.
    issues.push({ ...issue, path: placeOf(issue.path), input: undefined } as z.core.$ZodRawIssue);
  }
}
