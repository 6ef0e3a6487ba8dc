import type { z } from "zod";
import type { UserActor } from "./actor.ts";
import { AppError, fail, httpStatus } from "./errors.ts";
import { isOutage } from "./http/outage.ts";
import { limiter } from "./limit.ts";
import { log } from "./log.ts";
import { currentActor } from "./session.ts";

const largest = 32_000;

/** Browsers say where a request was made; the few that do not name its origin, which must be the host that was asked. */
function isOfThisSite({ headers }: Request): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const [origin, host] = [headers.get("origin"), headers.get("host")];
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}

async function readBody<Input>(request: Request, schema: z.ZodType<Input>): Promise<Input> {
  if (!request.headers.get("content-type")?.startsWith("application/json")) fail("invalid");
  const text = await request.text();
  if (text.length > largest) fail("limit");
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : fail("invalid");
  } catch {
    return fail("invalid");
  }
}

async function whoActs(): Promise<UserActor> {
  const actor = await currentActor();
  if (actor.kind !== "user") return fail("unauthenticated");
  return limiter.take("mine", actor.userId).isOver ? fail("limit") : actor;
}

function refusal(error: unknown): Response {
  if (error instanceof AppError) return answer({ code: error.code, detail: error.detail }, httpStatus[error.code]);
  if (!isOutage(error)) throw error;
  log.error({ error: String(error) }, "own corner: database away");
  return answer({ code: "unavailable" }, httpStatus.unavailable);
}

const answer = (body: object, status = 200): Response =>
  Response.json(body, { status, headers: { "Cache-Control": "private, no-store" } });

/** A door for the islands of our own pages: JSON from the same site, for the person who is signed in. */
export const ownDoor =
  <Input>(schema: z.ZodType<Input>, run: (actor: UserActor, input: Input) => Promise<object>) =>
  async (request: Request): Promise<Response> => {
    try {
      if (!isOfThisSite(request)) fail("forbidden");
      const input = await readBody(request, schema);
      return answer(await run(await whoActs(), input));
    } catch (error) {
      return refusal(error);
    }
  };
