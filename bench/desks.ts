import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import pg from "pg";
import { urls } from "#lib/platform/urls";
import { say } from "./child.ts";
import { fetchBytes } from "./fetch-bytes.ts";
import { type Figure, most } from "./figures.ts";
import { percentile, rounded } from "./statistics.ts";

type Desk = { name: string; cookie: string; paths: string[] };
type People = { organizer: string; supplier: string };

const asked = 40;
const longest = 150;

const staff = `with person as (
    insert into "User" (id, email, name, kind, locale, "countryCode", interests, markets)
    values ($1::uuid, $1::uuid::text || '@bench.example', 'Bench', 'VISITOR', 'en', 'CN', '{}', '{}') returning id),
  role as (insert into "UserRole" ("userId", role, "grantedBy") select id, 'ORGANIZER', 'system:bench' from person)
  insert into "Session" (id, "userId", "expiresAt", "secondFactorAt") select $2, id, now() + interval '1 hour', now() from person`;

/** Somebody of the staff of the firm with the most products. */
const seller = `with firm as (select "companyId" from "Product" group by 1 order by count(*) desc, 1 limit 1),
  person as (
    insert into "User" (id, email, name, kind, locale, "countryCode", interests, markets)
    values ($1::uuid, $1::uuid::text || '@bench.example', 'Bench', 'MANUFACTURER', 'en', 'CN', '{}', '{}') returning id),
  member as (insert into "CompanyMember" ("companyId", "userId", role) select "companyId", id, 'OWNER' from firm, person)
  insert into "Session" (id, "userId", "expiresAt") select $2, id, now() + interval '1 hour' from person`;

async function signIn(client: pg.Client, sql: string): Promise<string> {
  const sessionId = randomUUID();
  await client.query(sql, [randomUUID(), sessionId]);
  const token = await encode({ token: { sessionId }, secret: process.env.AUTH_SECRET ?? "", maxAge: 3600 });
  return `next-auth.session-token=${token}`;
}

async function peopleOf(databaseUrl: string): Promise<People> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return { organizer: await signIn(client, staff), supplier: await signIn(client, seller) };
  } finally {
    await client.end();
  }
}

function desksOf({ organizer, supplier }: People): Desk[] {
  const list = (part: string, ...queries: Record<string, string>[]): Desk => ({
    name: `organizer: ${part}`,
    cookie: organizer,
    paths: [{}, ...queries].map((query) => urls.admin.part("en", part, query)),
  });
  const selling = (name: string, ...paths: string[]): Desk => ({ name: `supplier: ${name}`, cookie: supplier, paths });
  return [
    { name: "organizer: today", cookie: organizer, paths: [urls.admin.home("en")] },
    list("queue"),
    list("members", { q: "li" }, { q: "@" }, { page: "20" }),
    list("firms", { q: "ningbo" }, { page: "20" }),
    list("products", { q: "lamp" }, { page: "20" }),
    list("reports"),
    list("mails"),
    list("audit"),
    list("entries", { q: "ningbo" }, { page: "20" }),
    list("fairness"),
    selling("today", urls.selling.home("en")),
    selling(
      "listings",
      urls.selling.listings("en"),
      urls.selling.listings("en", { page: 5 }),
      urls.selling.listings("en", { page: 20 }),
      urls.selling.listings("en", { q: "a" }),
    ),
    selling("requests", urls.selling.requests("en"), urls.selling.requests("en", { scope: "all" })),
    selling("quotations", urls.selling.quotations("en")),
    selling("figures", urls.selling.figures("en")),
    selling("imports", urls.selling.imports("en")),
  ];
}

async function measureDesk(origin: string, { name, cookie, paths }: Desk): Promise<Figure> {
  const times: number[] = [];
  for (let turn = -paths.length; turn < asked; turn += 1) {
    const path = paths[(turn + paths.length) % paths.length] ?? "/";
    const started = performance.now();
    const { status } = await fetchBytes(`${origin}${path}`, { cookie });
    if (status !== 200) throw new Error(`${path} answers ${status}`);
    if (turn >= 0) times.push(performance.now() - started);
  }
  return {
    name,
    measured: rounded(percentile(times, 0.95)),
    unit: "ms p95",
    target: most(longest),
    beside: { "p50 ms": rounded(percentile(times, 0.5)) },
  };
}

/** Opens every list of the desks, one request at a time, as somebody who works there: how long the server takes. */
export async function measureDesks(origin: string, databaseUrl: string): Promise<{ figures: Figure[]; faults: string[] }> {
  const figures: Figure[] = [];
  const faults: string[] = [];
  for (const desk of desksOf(await peopleOf(databaseUrl))) {
    say(`Opening ${desk.name}`);
    await measureDesk(origin, desk).then(
      (figure) => figures.push(figure),
      (error: unknown) => faults.push(`${desk.name}: ${error instanceof Error ? error.message : String(error)}`),
    );
  }
  return { figures, faults };
}
