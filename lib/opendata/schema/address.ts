import { z } from "zod";
import { publishedMoves } from "./ocid.ts";

export const openDataLimits = { perPage: 50, mostPerPage: 100, batch: 100, editions: 500, links: 500 } as const;

/** Where a page begins: when a release was made, its request's number, and which of the request's releases it is. */
export type ReleaseKey = { at: Date; number: string; suffix: string };

const cursorForm = new RegExp(`^(\\d{1,15})~([A-Za-z0-9-]{1,60})~(e\\d{1,6}|${publishedMoves.join("|")})$`);

export const cursorOf = ({ at, number, suffix }: ReleaseKey): string => `${at.getTime()}~${number}~${suffix}`;

const cursor = z
  .string()
  .regex(cursorForm)
  .transform((text): ReleaseKey => {
    const [, ms, number = "", suffix = ""] = cursorForm.exec(text) ?? [];
    return { at: new Date(Number(ms)), number, suffix };
  });

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** What the list of releases takes from its address. */
export const releasesAddress = z.strictObject({
  since: instant.optional(),
  until: instant.optional(),
  after: cursor.optional(),
  before: cursor.optional(),
  perPage: z.coerce.number().int().min(1).max(openDataLimits.mostPerPage).default(openDataLimits.perPage),
});
export type ReleasesAddress = z.output<typeof releasesAddress>;

const identifier = z.string().regex(/^[A-Za-z0-9-]{1,100}$/);

export const releaseAddress = z.strictObject({ releaseId: identifier });
export const recordAddress = z.strictObject({ ocid: identifier });
export const monthAddress = z.strictObject({ month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/) });
export const monthsAddress = z.strictObject({});

export const openDataInput = z.strictObject({ requestId: z.uuid(), isOpen: z.enum(["yes", "no"]) });
