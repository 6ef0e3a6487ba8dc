import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { type Actor, visitor } from "./actor.ts";
import { AppError } from "./errors.ts";
import { clientNetwork } from "./http/address.ts";
import { faultsOf, type NameOf } from "./http/faults.ts";
import { languageOf } from "./http/language.ts";
import { isOutage } from "./http/outage.ts";
import { type Fault, readParameters } from "./http/parameters.ts";
import { faultsOfError, type ProblemCode, problem, statusOf } from "./http/problem.ts";
import { freshFor, isKnown, openToAll, weakTag } from "./http/reply.ts";
import { type Allowance, type LimitName, limiter } from "./limit.ts";
import { log } from "./log.ts";
import { observeRequest } from "./metrics.ts";

type Context = { params: Promise<Record<string, string | string[] | undefined>> };
type Options = {
  /** Class of the door in metrics, logs and limits; never an address. */
  name: string;
  limit?: LimitName;
  /** Adds `tookMs` to the answer; the entity tag leaves it out. */
  isTimed?: boolean;
  /** The parameter that a path in the parsed input stands for. */
  nameOf?: NameOf;
};

/** One request on its way: what every answer to it has in common. */
type Visit = { request: Request; id: string; startedAt: number; allowance: Allowance; options: Options };

class InvalidInput extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super("invalid input");
    this.faults = faults;
  }
}

/**
 * A public reading door of the API: parses the address once, runs the query as the visitor, answers JSON with an entity tag.
 * Failures are problem documents (RFC 9457) in the reader's language; unknown parameters and values are 422 and named.
 */
export function route<Input, Answer extends object>(
  schema: z.ZodType<Input>,
  run: (actor: Actor, input: Input) => Promise<Answer>,
  options: Options,
) {
  return async (request: Request, context?: Context): Promise<Response> => {
    const allowance = limiter.take(options.limit ?? "read", clientNetwork(request.headers));
    const visit = { request, id: randomUUID(), startedAt: performance.now(), allowance, options };
    const response = await answer(visit, schema, run, context).catch((error: unknown) => refuse(visit, error));
    note(visit, response.status);
    return response;
  };
}

async function answer<Input, Answer extends object>(
  visit: Visit,
  schema: z.ZodType<Input>,
  run: (actor: Actor, input: Input) => Promise<Answer>,
  context: Context | undefined,
): Promise<Response> {
  if (visit.allowance.isOver) throw new AppError("limit");
  const input = await parse(visit, schema, context);
  const text = JSON.stringify(await run(visitor, input));
  const tag = weakTag(text);
  const headers = { ...shared(visit), "Cache-Control": freshFor, ETag: tag };
  if (isKnown(visit.request, tag)) return new Response(null, { status: 304, headers });
  const body = visit.options.isTimed ? `${text.slice(0, -1)},"tookMs":${Math.round(performance.now() - visit.startedAt)}}` : text;
  return new Response(body, { headers: { ...headers, "Content-Type": "application/json; charset=utf-8" } });
}

async function parse<Input>({ request, options }: Visit, schema: z.ZodType<Input>, context: Context | undefined): Promise<Input> {
  const path = (await context?.params) ?? {};
  const { parameters, faults } = readParameters(request.url);
  const clashes = Object.keys(path).filter((name) => name in parameters);
  if (faults.length + clashes.length > 0) {
    throw new InvalidInput([...faults, ...clashes.map((parameter) => ({ parameter, code: "unknownParameter" }))]);
  }
  const parsed = schema.safeParse({ ...parameters, ...path });
  if (!parsed.success) throw new InvalidInput(faultsOf(parsed.error.issues, parameters, options.nameOf));
  return parsed.data;
}

function refuse(visit: Visit, error: unknown): Response {
  const locale = languageOf(visit.request);
  const code = codeOf(error);
  if (code === "internal" || code === "unavailable") record(visit, error);
  const faults = error instanceof InvalidInput ? error.faults : error instanceof AppError ? faultsOfError(error) : [];
  const wait = code === "limit" ? visit.allowance.resetSeconds : code === "unavailable" ? 5 : undefined;
  return new Response(JSON.stringify(problem(code, locale, visit.id, faults)), {
    status: statusOf(code),
    headers: {
      ...shared(visit),
      "Cache-Control": "no-store",
      "Content-Language": locale,
      "Content-Type": "application/problem+json; charset=utf-8",
      ...(wait === undefined ? {} : { "Retry-After": String(wait) }),
    },
  });
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

const shared = ({ id, allowance }: Visit) => ({
  ...openToAll,
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
