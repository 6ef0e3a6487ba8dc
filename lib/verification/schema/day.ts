import { clock } from "#lib/platform/clock";
import { timeZone } from "#lib/platform/i18n/time-zone";

const written = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });

/** The day it is at the fair, as the database keeps days: midnight UTC. */
export const today = (now: Date = clock.now()): Date => new Date(`${written.format(now)}T00:00:00Z`);

export const daysAfter = (day: Date, days: number): Date => new Date(day.getTime() + days * 86_400_000);

/** The same day some months later, or the last of that month. */
export function monthsAfter(day: Date, months: number): Date {
  const later = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1));
  const lastDay = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate();
  later.setUTCDate(Math.min(day.getUTCDate(), lastDay));
  return later;
}

export const dayText = (day: Date, locale: string): string =>
  new Intl.DateTimeFormat(locale === "zh" ? "zh-CN" : "en-GB", { dateStyle: "long", timeZone: "UTC" }).format(day);
