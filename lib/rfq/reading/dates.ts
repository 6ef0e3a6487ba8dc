import { end, hits, oneOf, type Span, spanOf, start } from "./find.ts";
import words from "./words.json" with { type: "json" };

export type DayRead = Span & { day: string };

const languages = ["en", "fr", "pt", "it", "es", "ru", "de"];
const months = new Map<string, number>();
for (const language of languages)
  for (let month = 0; month < 12; month += 1)
    for (const style of ["long", "short"] as const) {
      const date = new Date(Date.UTC(2026, month, 15));
      const options = { month: style, timeZone: "UTC" } as const;
      const alone = new Intl.DateTimeFormat(language, options).format(date);
      const dated = new Intl.DateTimeFormat(language, { ...options, day: "numeric" })
        .formatToParts(date)
        .find(({ type }) => type === "month")?.value;
      for (const name of [alone, dated ?? alone]) {
        const key = name.toLowerCase().replace(/\.$/, "");
        if (key.length > 2 && !months.has(key)) months.set(key, month + 1);
      }
    }

const iso = (year: number, month: number, day: number) => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
};
const endOfMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const shifted = (day: string, by: number) => new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);

/** The next such day after today; a month without a day means its end. */
function coming(
  today: string,
  { year, month, day }: { year?: number | undefined; month: number; day?: number | undefined },
): string | null {
  const now = Number(today.slice(0, 4));
  for (const candidate of year ? [year] : [now, now + 1]) {
    const found = iso(candidate, month, day ?? endOfMonth(candidate, month));
    if (found && found > today) return found;
  }
  return null;
}

const full = (year: string | undefined) => (year ? Number(year.length === 2 ? `20${year}` : year) : undefined);
const monthNames = oneOf([...months.keys()]);
const limit = `(?:${start}(?:(${oneOf(words.before)})|${oneOf(words.by)})\\s+(?:the\\s+|le\\s+|il\\s+|o\\s+)?(?:${oneOf(words.endOf)}\\s+)?)`;

function* named(text: string, today: string): Generator<DayRead> {
  const dayFirst = `${limit}(\\d{1,2})?(?:st|nd|rd|th|er|º|°)?\\.?\\s*(?:of\\s+|de\\s+)?(${monthNames})\\.?${end}(?:\\s*,?\\s*(?:de\\s+)?(20\\d\\d))?`;
  for (const hit of hits(text, dayFirst)) yield* read(hit, today, { day: hit[2], name: hit[3], year: hit[4] });
  const monthFirst = `${limit}(${monthNames})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?${end}(?:\\s*,?\\s*(20\\d\\d))?`;
  for (const hit of hits(text, monthFirst)) yield* read(hit, today, { day: hit[3], name: hit[2], year: hit[4] });
}

type Parts = { day: string | undefined; name: string | undefined; year: string | undefined };

function* read(hit: RegExpExecArray, today: string, { day, name, year }: Parts): Generator<DayRead> {
  const month = months.get((name ?? "").toLowerCase());
  const isBefore = hit[1] !== undefined;
  const asked = isBefore && !day ? "1" : day;
  const found = month ? coming(today, { year: full(year), month, day: asked ? Number(asked) : undefined }) : null;
  if (found) yield { ...spanOf(hit), day: isBefore ? shifted(found, -1) : found };
}

function* figures(text: string, today: string): Generator<DayRead> {
  for (const hit of hits(text, `${start}(20\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})${end}`)) {
    const day = iso(Number(hit[1]), Number(hit[2]), Number(hit[3]));
    if (day && day > today) yield { ...spanOf(hit), day };
  }
  for (const hit of hits(text, `${start}(\\d{1,2})\\.(\\d{1,2})\\.(20\\d\\d)${end}`)) {
    const day = iso(Number(hit[3]), Number(hit[2]), Number(hit[1]));
    if (day && day > today) yield { ...spanOf(hit), day };
  }
}

const { han } = words;

function* chinese(text: string, today: string): Generator<DayRead> {
  const pattern = `(?:(20\\d\\d)${han.year})?(\\d{1,2})${han.month}(?:(\\d{1,2})${oneOf(han.day)}|${oneOf(han.end)})?\\s*(${oneOf(han.before)})`;
  for (const hit of hits(text, pattern)) {
    const day = coming(today, { year: full(hit[1]), month: Number(hit[2]), day: hit[3] ? Number(hit[3]) : undefined });
    if (day) yield { ...spanOf(hit), day };
  }
  for (const hit of hits(text, `${oneOf(han.yearEnd)}${oneOf(han.before)}?`))
    yield { ...spanOf(hit), day: coming(today, { month: 12, day: 31 }) ?? today };
}

const sampled = new RegExp(oneOf(words.sample), "iu");

/** "In 45 days", unless it is about samples. */
function* periods(text: string, today: string): Generator<DayRead> {
  const days = new Map(Object.entries(words.days));
  const unit = `(${Object.keys(words.days)
    .sort((a, b) => b.length - a.length)
    .join("|")})`;
  for (const hit of hits(
    text,
    `(?:${start}${oneOf(words.within)}\\s+|${oneOf(words.delivery)}\\s*[::]?\\s*)(\\d{1,3})\\s*${unit}${end}`,
  )) {
    const clause =
      text
        .slice(0, hit.index)
        .split(/[,.;\n\u3002\uff0c]/)
        .at(-1) ?? "";
    if (!sampled.test(clause))
      yield { ...spanOf(hit), day: shifted(today, Number(hit[1]) * (days.get((hit[2] ?? "").toLowerCase()) ?? 1)) };
  }
}

/** The day until which goods are wanted, the first that is named; `today` as 2026-11-23. */
export function deliveryIn(text: string, today: string): DayRead | null {
  const found = [...named(text, today), ...figures(text, today), ...chinese(text, today), ...periods(text, today)];
  return found.sort((one, other) => one.from - other.from)[0] ?? null;
}
