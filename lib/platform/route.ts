import { createHash, randomUUID } from "node:crypto";
import type { z } from "zod";
import { type Actor, visitor } from "./actor.ts";
import { AppError, fail } from "./errors.ts";
import { clientNetwork } from "./http/address.ts";
import { readBody } from "./http/body.ts";
import { faultsOf, type NameOf } from "./http/faults.ts";
import { languageOf } from "./http/language.ts";
import { isOutage } from "./http/outage.ts";
import { type Fault, readParameters } from "./http/parameters.ts";
import { type ProblemCode, problem, saidBy, statusOf } from "./http/problem.ts";
import { freshFor, isKnown, openToAll, weakTag } from "./http/reply.ts";
import { Streamed } from "./http/streamed.ts";
import { type Allowance, type LimitName, limiter } from "./limit.ts";
import { log } from "./log.ts";
import { observeRequest } from "./metrics.ts";

type Context = { params: Promise<Record<string, string | string[] | undefined>> };

/** Who was let in, and what counts their requests. */
export type Admitted = { actor: Actor; counted: string };

/** A writing call: how it named itself, what it asks for, and what it does under the id that it is given. */
export type Call = { name: string | null; digest: string; run: (subjectId: string) => Promise<object> };
export type Answered = { answer: object; isReplayed: boolean };

type Options = {
  /** Class of the door in metrics, logs and limits; never an address. */
  name: string;
  limit?: LimitName;
  /** Adds `tookMs` to the answer; the entity tag leaves it out. */
  isTimed?: boolean;
  /** The parameter that a path in the parsed input stands for. */
  nameOf?: NameOf;
  /** Who may come in where not everybody may; what they get is theirs alone, and is not for browsers. */
  admit?: (authorization: string | null) => Promise<Admitted>;
  /** Does a call once, however often it comes. Such a door reads a JSON object from the body. */
  once?: (actor: Actor, call: Call) => Promise<Answered>;
  /** The status of a good answer, where it is not 200. */
  status?: number;
};

/** One request on its way: what every answer to it has in common. */
type Visit = { request: Request; id: string; startedAt: number; allowance: Allowance; options: Options };

type Run<Input, Answer> = (actor: Actor, input: Input, subjectId: string) => Promise<Answer>;

class InvalidInput extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super("invalid input");
    this.faults = faults;
  }
}

/**
 * A door of the API: parses the address (and the body, where it writes) once, runs the query or command, answers JSON. One that is
 * open to everybody acts as the visitor and answers with an entity tag. Failures are problem documents (RFC 9457) in the reader's
 * language; unknown parameters and values are 422 and named.
 */
export function route<Input, Answer extends object>(schema: z.ZodType<Input>, run: Run<Input, Answer>, options: Options) {
  return async (request: Request, context?: Context): Promise<Response> => {
    const kind = options.admit ? "bearer" : (options.limit ?? "read");
    const allowance = limiter.take(kind, clientNetwork(request.headers));
    const visit = { request, id: randomUUID(), startedAt: performance.now(), allowance, options };
    const answer = options.admit ? answerKeyed : answerAll;
    const response = await answer(visit, schema, run, context).catch((error: unknown) => refuse(visit, error));
    note(visit, response.status);
    return response;
  };
}

type Door<Input, Answer> = [visit: Visit, schema: z.ZodType<Input>, run: Run<Input, Answer>, context: Context | undefined];

async function answerAll<Input, Answer extends object>(...[visit, schema, run, context]: Door<Input, Answer>): Promise<Response> {
  if (visit.allowance.isOver) throw new AppError("limit");
  const input = await parse(visit, schema, { context });
  const found = await run(visitor, input, "");
  const text = found instanceof Streamed ? found.mark : JSON.stringify(found);
  const tag = weakTag(text);
  const headers = { ...shared(visit), "Cache-Control": freshFor, ETag: tag };
  if (isKnown(visit.request, tag)) return new Response(null, { status: 304, headers });
  const body = visit.options.isTimed ? `${text.slice(0, -1)},"tookMs":${Math.round(performance.now() - visit.startedAt)}}` : text;
  return new Response(found instanceof Streamed ? found.body() : body, {
    headers: { ...headers, "Content-Type": "application/json; charset=utf-8" },
  });
}

async function admitted(visit: Visit): Promise<Actor> {
  if (visit.allowance.isOver) fail("limit");
  const found = await visit.options.admit?.(visit.request.headers.get("authorization"));
  if (!found) fail("unauthenticated");
  visit.allowance = limiter.take("keyed", found.counted);
  return visit.allowance.isOver ? fail("limit") : found.actor;
}

async function answerKeyed<Input, Answer extends object>(
  ...[visit, schema, run, context]: Door<Input, Answer>
): Promise<Response> {
  const { request, options } = visit;
  const actor = await admitted(visit);
  const { text, body } = options.once ? await readBody(request) : { text: "", body: {} };
  const input = await parse(visit, schema, { context, body });
  const digest = createHash("sha256")
    .update(`${request.method} ${new URL(request.url).pathname}\n${text}`)
    .digest("base64url");
  const call = { name: request.headers.get("idempotency-key"), digest, run: (subjectId: string) => run(actor, input, subjectId) };
  const { answer, isReplayed } = options.once
    ? await options.once(actor, call)
    : { answer: await call.run(""), isReplayed: false };
  return Response.json(answer, {
    status: options.status ?? 200,
    headers: {
      ...shared(visit),
      "Cache-Control": "private, no-store",
      ...(isReplayed ? { "Idempotent-Replayed": "true" } : {}),
    },
  });
}

async function parse<Input>(
  { request, options }: Visit,
  schema: z.ZodType<Input>,
  { context, body = {} }: { context: Context | undefined; body?: Record<string, unknown> },
): Promise<Input> {
  const path = (await context?.params) ?? {};
  const { parameters, faults } = readParameters(request.url);
  const clashes = Object.keys({ ...path, ...body }).filter((name) => name in parameters || (name in path && name in body));
  if (faults.length + clashes.length > 0) {
    throw new InvalidInput([...faults, ...clashes.map((parameter) => ({ parameter, code: "unknownParameter" }))]);
  }
  const parsed = schema.safeParse({ ...parameters, ...body, ...path });
  if (!parsed.success) throw new InvalidInput(faultsOf(parsed.error.issues, parameters, options.nameOf));
  return parsed.data;
}

function refuse(visit: Visit, error: unknown): Response {
  const locale = languageOf(visit.request);
  const code = codeOf(error);
  if (code === "internal" || code === "unavailable") record(visit, error);
  const said = error instanceof InvalidInput ? { faults: error.faults } : error instanceof AppError ? saidBy(error) : {};
  return new Response(JSON.stringify(problem(code, locale, visit.id, said)), {
    status: statusOf(code),
    headers: {
      ...shared(visit),
      "Cache-Control": "no-store",
      "Content-Language": locale,
      "Content-Type": "application/problem+json; charset=utf-8",
      ...waits(visit, code),
    },
  });
}

function waits({ allowance }: Visit, code: ProblemCode): Record<string, string> {
  if (code === "unauthenticated") return { "WWW-Authenticate": "Bearer" };
  const seconds = code === "limit" && allowance.isOver ? allowance.resetSeconds : code === "unavailable" ? 5 : null;
  return seconds === null ? {} : { "Retry-After": String(seconds) };
}

/** The message and where it came from; not the error itself, whose details may hold rows. */
function record({ id, options }: Visit, error: unknown): void {
  const stack = error instanceof Error ? error.stack : undefined;
  log.error({ error: String(error), stack, requestId: id, route: options.name }, "request failed");
}

function codeOf(error: unknown): ProblemCode {
  if (error instanceof InvalidInput) return "invalid";
  if (error instanceof AppError) return error.code;
  return isOutage(error) ? "unavailable" : "internal";
}

const shared = ({ id, allowance, options }: Visit) => ({
  ...(options.admit ? {} : openToAll),
  "X-Request-Id": id,
  "RateLimit-Limit": String(allowance.limit),
  "RateLimit-Remaining": String(allowance.remaining),
  "RateLimit-Reset": String(allowance.resetSeconds),
});

function note({ id, startedAt, options }: Visit, status: number): void {
  const ms = performance.now() - startedAt;
  observeRequest(options.name, status, ms / 1000);
  log.info({ route: options.name, status, ms: Math.round(ms * 10) / 10, requestId: id }, "api");
}
