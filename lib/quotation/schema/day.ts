import { wallTime } from "#lib/rfq/schema/zone";

/** The calendar day of an instant in an IANA zone, as `2027-03-31`. */
export const dayOf = (instant: Date, timeZone: string): string => wallTime(instant, timeZone).slice(0, 10);
