import type { Dice } from "#prisma/seed/random.ts";
import { hour, trade } from "./trade.ts";

const months = 120;
const growth = 1.14;

const monthStart = (today: Date, ago: number) => Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - ago, 1);

/** Instants within ten years up to now, in order: more from year to year, and with the seasons of trade. */
export function timeline(count: number, today: Date, dice: Dice): number[] {
  const end = today.getTime();
  const spans = Array.from({ length: months }, (_, at) => {
    const from = monthStart(today, months - 1 - at);
    const to = Math.min(end, monthStart(today, months - 2 - at));
    const full = monthStart(today, months - 2 - at) - from;
    const season = trade.seasons[new Date(from).getUTCMonth()] ?? 1;
    return { from, to, weight: Math.max(0, to - from) * season * growth ** (at / 12) * (1 / full) };
  });
  const all = spans.reduce((sum, { weight }) => sum + weight, 0);
  let [owed, given] = [0, 0];
  const instants = spans.flatMap(({ from, to, weight }) => {
    owed += (count * weight) / all;
    const share = Math.round(owed) - given;
    given += share;
    return Array.from({ length: share }, () => workingHour(from + dice.next() * (to - from), dice)).map((at) =>
      Math.min(at, end),
    );
  });
  return instants.sort((one, other) => one - other);
}

/** Nine in ten are written on a working day. */
function workingHour(at: number, dice: Dice): number {
  const weekday = new Date(at).getUTCDay();
  const isWeekend = weekday === 0 || weekday === 6;
  return Math.floor(isWeekend && dice.isLucky(0.7) ? at - (weekday === 0 ? 48 : 24) * hour : at);
}
