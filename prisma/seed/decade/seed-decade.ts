import { setImmediate } from "node:timers/promises";
import { pool } from "#lib/platform/db";
import { bulkLoad } from "#prisma/seed/bulk.ts";
import { type CategoryContent, categoryContent } from "#prisma/seed/content.ts";
import { Dice } from "#prisma/seed/random.ts";
import { inventRequest } from "./asking.ts";
import { inventCourse } from "./course.ts";
import { foundBy } from "./found-by.ts";
import { type Counter, inventOffers, offerRows } from "./offer-rows.ts";
import { buyerAt, firmsAt, type People, readPeople } from "./people.ts";
import { loggedDays, placeRows } from "./place-rows.ts";
import { type Made, questionRows, type Rows, requestRows } from "./request-rows.ts";
import { timeline } from "./timeline.ts";
import { day, diceId } from "./trade.ts";
import { unpublishedRows } from "./unpublished.ts";

type Ground = { rootSlugs: string[]; categoryIds: Map<string, string>; today: Date };
export type World = Pick<Ground, "categoryIds"> & {
  contents: Map<string, CategoryContent>;
  people: People;
  /** Slugs of categories by their ids. */
  slugs: Map<string, string>;
  now: number;
  dice: Dice;
};

const batch = 4_000;
const breath = 50;

/** The tables of purchase requests and quotations, those before others that they name. */
const tables = [
  "PurchaseRequest",
  "RequestLine",
  "RequestEdition",
  "RequestMove",
  "RequestPlace",
  "Clarification",
  "Quotation",
  "QuotationVersion",
  "QuotationMove",
  "AwardLine",
  "ReviewTask",
];

const numbering = (letter: string) => {
  let last = 0;
  return {
    next: (at: number) => `${letter}-${new Date(at).getUTCFullYear()}-${String((last += 1)).padStart(6, "0")}`,
    last: () => last,
  };
};

/** A request of that moment with all that followed from it, as rows. */
function history(world: World, publishedAt: number, numbers: { requests: Counter; quotations: Counter }): Rows {
  const { dice, people, now } = world;
  const buyer = buyerAt(people, publishedAt, dice);
  const asked = inventRequest({ ...world, buyer, publishedAt }, dice);
  const course = inventCourse({ asked, publishedAt, now }, dice);
  const isLogged = publishedAt > now - loggedDays * day;
  const count = course.quotedAt.length + (isLogged || course.quotedAt.length === 0 ? dice.whole(3, 9) : 0);
  const firms = firmsAt(people, { root: asked.root, at: publishedAt, count }, dice);
  const sents = inventOffers({ asked, course }, firms, dice);
  const quoteCount = sents.filter(({ isWithdrawn }) => !isWithdrawn).length;
  const id = diceId(dice, course.steps[0]?.at ?? publishedAt);
  const number = numbers.requests.next(course.steps[0]?.at ?? publishedAt);
  const made: Made = { id, number, buyer, asked, course, quoteCount, now, words: foundBy(world, asked, number) };
  return {
    ...requestRows(made, dice),
    ...offerRows(made, sents, { dice, numbers: numbers.quotations }),
    Clarification: questionRows(made, firms, dice),
    RequestPlace: isLogged ? placeRows(made, { sents, firms }, dice) : [],
  };
}

function gathered(all: readonly Rows[]) {
  return tables.map((table) => ({ table, rows: all.flatMap((rows) => rows[table] ?? []) }));
}

type Write = (tables: ReturnType<typeof gathered>) => Promise<void>;

/** Writes one batch while the next is thought up: the database and this process have a core each. */
async function writeHistories(instants: readonly number[], think: (at: number) => Rows, write: Write): Promise<void> {
  let writing = Promise.resolve();
  for (let from = 0; from < instants.length; from += batch) {
    const rows: Rows[] = [];
    for (const [nth, at] of instants.slice(from, from + batch).entries()) {
      rows.push(think(at));
      if (nth % breath === 0) await setImmediate();
    }
    await writing;
    writing = write(gathered(rows));
    writing.catch(() => undefined);
  }
  await writing;
}

/** Ten years of purchase requests with what became of them: `count` that were published, and some that wait or never came so far. */
export async function seedDecade({ rootSlugs, categoryIds, today }: Ground, count: number, report: (line: string) => void) {
  const dice = new Dice(80_000);
  const contents = new Map(rootSlugs.map((slug) => [slug, categoryContent(slug)]));
  const slugs = new Map([...categoryIds].map(([slug, id]) => [id, slug]));
  const world: World = { categoryIds, contents, slugs, people: await readPeople(), now: today.getTime(), dice };
  const numbers = { requests: numbering("RFQ"), quotations: numbering("Q") };
  await bulkLoad(tables, async (write) => {
    await writeHistories(timeline(count, today, dice), (at) => history(world, at, numbers), write);
    await write(gathered(unpublishedRows(world, numbers.requests)));
    report(`${count} purchase requests of ten years, ${numbers.quotations.last()} quotations`);
  });
  await pool.query(`select setval('"RequestNumber"', $1), setval('"QuotationNumber"', $2)`, [
    Math.max(1, numbers.requests.last()),
    Math.max(1, numbers.quotations.last()),
  ]);
}
