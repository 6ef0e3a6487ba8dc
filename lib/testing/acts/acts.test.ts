import { existsSync } from "node:fs";
import { join } from "node:path";
import { encode } from "next-auth/jwt";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { type CompanyAct, rolesFor } from "#lib/company/policy";
import { type Act, type ActName, actAccess } from "#lib/house/acts";
import { fileOfAct } from "#lib/house/known-acts";
import { readText, root } from "#lib/house/sources";
import { db } from "#lib/platform/db";
import { env } from "#lib/platform/env";
import type { FormState } from "#lib/platform/form-state";
import { wordsOf } from "#lib/platform/i18n/words";
import { log } from "#lib/platform/log";
import { loadTaxonomy } from "#lib/taxonomy/bulk";
import { accountSamples } from "./account.ts";
import { buyingSamples } from "./buying.ts";
import { companySamples } from "./company.ts";
import { goodsSamples } from "./goods.ts";
import { integrationSamples } from "./integration.ts";
import { requestSamples } from "./requests.ts";
import { sampleSamples } from "./samples.ts";
import { decisionSamples, houseSamples } from "./staff.ts";
import { type Fields, type Person, type Sample, type Samples, type Stage, setStage, type Who } from "./stage.ts";

const browser = vi.hoisted(() => ({ token: "", network: 0 }));

vi.mock("next/headers", () => ({
  headers: () => Promise.resolve(new Headers({ "x-forwarded-for": `10.1.${browser.network >> 8}.${browser.network & 255}` })),
  cookies: () =>
    Promise.resolve({
      get: (name: string) => (name.endsWith("session-token") && browser.token ? { name, value: browser.token } : undefined),
      set: () => undefined,
    }),
}));
vi.mock("next/cache", async (original) => ({ ...(await original<object>()), refresh: () => undefined }));

const samples: Samples = {
  ...accountSamples,
  ...buyingSamples,
  ...companySamples,
  ...goodsSamples,
  ...decisionSamples,
  ...houseSamples,
  ...requestSamples,
  ...integrationSamples,
  ...sampleSamples,
};

const signedIn = (who: Who) => who !== "visitor" && who !== "watcher";

function isStaffFor(who: Who, act: Exclude<Act, string>): boolean {
  if (who === "partial staff") return !("impartial" in act);
  const roles = "impartial" in act ? act.impartial : act;
  return who === "staff ORGANIZER" || roles.some((role) => who === `staff ${role}`);
}

/** What the table says of one who tries. */
function mayDo(who: Who, act: Act): boolean {
  if (who === "watcher" || act === "watcher") return who === act;
  if (typeof act !== "string") return isStaffFor(who, act);
  if (act === "visitor") return true;
  if (act === "stranger") return who === "visitor";
  if (act === "member") return signedIn(who);
  if (act === "own") return who === "self";
  const firmAct: CompanyAct = act;
  return rolesFor(firmAct).some((role) => who === `firm ${role}` || (who === "partial staff" && role === "VIEWER"));
}

/** Every row that is written and stays is noted, whatever the table. Counting who tries how often is no change of anything. */
async function watchWrites() {
  await db.$executeRawUnsafe(`create table acts_written (what text)`);
  await db.$executeRawUnsafe(`create function note_write() returns trigger language plpgsql as
    $$ begin insert into acts_written values (tg_op || ' ' || tg_table_name); return null; end $$`);
  const tables = await db.$queryRaw<{ name: string }[]>`select relname::text as name from pg_class c
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
      and relname not in ('acts_written', 'Throttle', 'UsedOnce', '_prisma_migrations')`;
  for (const { name } of tables)
    await db.$executeRawUnsafe(
      `create trigger note_write after insert or update or delete on "${name}" for each row execute function note_write()`,
    );
}

async function written(): Promise<string[]> {
  const rows = await db.$queryRaw<{ what: string }[]>`with gone as (delete from acts_written returning what)
    select distinct what from gone order by what`;
  return rows.map(({ what }) => what);
}

function formOf(fields: Fields): FormData {
  const data = new FormData();
  data.set("locale", "en");
  for (const [name, value] of Object.entries(fields))
    for (const one of Array.isArray(value) ? value : [value]) data.append(name, one instanceof File ? one : String(one));
  return data;
}

type Action = (before: FormState, data: FormData) => Promise<FormState>;

async function actionOf(act: ActName): Promise<Action> {
  const { path, name } = fileOfAct(act);
  const file: Record<string, Action> = await import(/* @vite-ignore */ join(root, path));
  const action = file[name];
  if (!action) throw new Error(`${path} has no ${name}`);
  return action;
}

const isRedirect = (error: unknown) =>
  error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_REDIRECT");

/** How an action answers somebody: let in, refused with a code, or another fault. */
async function answer(action: Action, person: Person | null, fields: Fields): Promise<string> {
  const { AUTH_SECRET: secret } = env;
  browser.token = person ? await encode({ token: { sessionId: person.sessionId }, secret, maxAge: 600 }) : "";
  browser.network += 1;
  await db.throttle.deleteMany();
  const noted = vi.spyOn(log, "info").mockClear();
  try {
    const state = await action({ status: "idle" }, formOf(fields));
    if (state.status !== "error") return "let in";
    const refusal = noted.mock.calls.map(([what]) => Reflect.get(Object(what), "code")).find(Boolean);
    if (refusal) return String(refusal);
    return state.message === wordsOf("en", "errors")("invalid") ? `invalid ${JSON.stringify(state.faults)}` : "conflict";
  } catch (error) {
    if (isRedirect(error)) return "let in";
    throw error;
  } finally {
    noted.mockRestore();
  }
}

const refusals = ["unauthenticated", "forbidden", "notFound"];

async function refusedOnes(act: ActName, stage: Stage, sample: Sample): Promise<string[]> {
  const action = await actionOf(act);
  const wrong: string[] = [];
  const fields = await sample(stage, stage.self);
  await written();
  for (const [who, person] of stage.people) {
    if (mayDo(who, actAccess[act])) continue;
    const said = await answer(action, person, fields);
    const changed = await written();
    if (!refusals.includes(said)) wrong.push(`${who} is not refused: ${said}`);
    if (changed.length > 0) wrong.push(`${who} changed something: ${changed.join(", ")}`);
  }
  return wrong;
}

async function allowedOnes(act: ActName, stage: Stage, sample: Sample): Promise<string[]> {
  const action = await actionOf(act);
  const wrong: string[] = [];
  for (const [who, person] of stage.people) {
    if (!mayDo(who, actAccess[act])) continue;
    const said = await answer(action, person, await sample(stage, person ?? stage.self));
    if (said !== "let in") wrong.push(`${who} is not let in: ${said}`);
  }
  return wrong;
}

beforeAll(async () => {
  await loadTaxonomy();
  await watchWrites();
});

it("knows what a transaction has written and what was taken back", async () => {
  const { slug } = await setStage();
  await written();
  await db.company.update({ where: { slug }, data: { version: 2 } });
  expect(await written()).toEqual(["UPDATE Company"]);
  const undone = db.$transaction(async (tx) => {
    await tx.company.update({ where: { slug }, data: { version: 3 } });
    throw new Error("taken back");
  });
  await expect(undone).rejects.toThrow("taken back");
  expect(await written()).toEqual([]);
});

describe("every form action answers everybody as the table says", () => {
  const acts = Object.keys(actAccess) as ActName[]; // the table's own keys
  it.each(acts)("%s", async (act) => {
    const sample = samples[act];
    if (!sample) throw new Error(`lib/testing/acts has no sample for ${act}`);
    if (typeof sample !== "function") {
      expect(existsSync(join(root, sample.elsewhere)), sample.elsewhere).toBe(true);
      expect(readText(sample.elsewhere).includes(`${sample.command}(`), `${sample.elsewhere} runs ${sample.command}`).toBe(true);
      return;
    }
    const stage = await setStage();
    const wrong = [...(await refusedOnes(act, stage, sample)), ...(await allowedOnes(act, stage, sample))];
    expect(wrong).toEqual([]);
  });
});
