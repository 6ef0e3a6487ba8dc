import { expect } from "vitest";
import { problemShape } from "#lib/discovery/api/shapes";

type Context = { params: Promise<Record<string, string>> };
type Door = (request: Request, context?: Context) => Promise<Response>;

let network = 0;

/** A request from a network of its own, so that no test uses up another's allowance. */
export function requestOf(address: string, headers: Record<string, string> = {}): Request {
  network += 1;
  const own = { "x-forwarded-for": `10.${(network >> 8) & 255}.${network & 255}.1`, ...headers };
  return new Request(`http://localhost:3000${address}`, { headers: own });
}

/** Asks a door that has an id in its path. */
export const askFor = (door: Door, id: string, query = ""): Promise<Response> =>
  door(requestOf(`/api/v1/one/x${query}`), { params: Promise.resolve({ id }) });

/** What a 422 says: each parameter with its reason. */
export async function faultsOfAnswer(response: Response): Promise<string[]> {
  expect(response.status).toBe(422);
  expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  const { errors } = problemShape.strict().parse(await response.json());
  return errors?.map(({ parameter, code }) => `${parameter} ${code}`) ?? [];
}
