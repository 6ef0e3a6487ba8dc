import { localeMeta } from "#lib/platform/i18n/locales";

const found = new Set<string>();
const mostFound = 1_000;

/** Whether a name is an IANA time zone that dates can be read in, under whichever of its names. */
export function isZone(name: string): boolean {
  if (found.has(name)) return true;
  if (!/^[A-Za-z]+([_/+-][A-Za-z0-9_/+-]+)?$/.test(name)) return false;
  try {
    const isKnown = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
    if (isKnown && found.size < mostFound) found.add(name);
    return isKnown;
  } catch {
    return false;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known =
    formats.get(zone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
  formats.set(zone, known);
  return known;
}

/** How the clocks of a zone show an instant: `2027-03-31T17:00`. */
export const wallTime = (instant: Date, zone: string): string => formatOf(zone).format(instant).replace(" ", "T").slice(0, 16);

const minuteMs = 60_000;
const asUtc = (wall: string) => Date.parse(`${wall}Z`);
const offsetAt = (instant: number, zone: string) =>
  asUtc(wallTime(new Date(instant), zone)) - Math.floor(instant / minuteMs) * minuteMs;

/**
 * The instant at which the clocks of a zone show a time; null where it is no time. One that the clocks skip in spring is taken as if
 * they had not been put forward, of one that they show twice in autumn the first counts.
 */
export function instantOf(wall: string, zone: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wall) || !isZone(zone) || Number.isNaN(asUtc(wall))) return null;
  const utc = asUtc(wall);
  if (new Date(utc).toISOString().slice(0, 16) !== wall) return null;
  const day = 86_400_000;
  const offsets = [offsetAt(utc - day, zone), offsetAt(utc + day, zone)];
  const fitting = offsets.map((offset) => utc - offset).filter((instant) => wallTime(new Date(instant), zone) === wall);
  return new Date(fitting.length > 0 ? Math.min(...fitting) : utc - (offsets[0] ?? 0));
}

/** An instant as people of a language read it, with the zone it is told in: for mails. */
export const momentIn = (locale: string, instant: Date, zone: string): string =>
  `${new Intl.DateTimeFormat(localeMeta(locale).formats, { dateStyle: "long", timeStyle: "short", timeZone: zone }).format(instant)} (${zone})`;
