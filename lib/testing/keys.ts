import { hashPassword } from "#lib/account/password/hash";
import { personalScopes, type Scope, scopes } from "#lib/integration/schema/scopes";
import { newKey } from "#lib/integration/schema/token";
import type { UserActor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { goodPassword } from "./people.ts";

let hashed: Promise<string> | undefined;

/** Gives somebody the password that tests type. */
export async function givePassword({ userId }: UserActor): Promise<void> {
  hashed ??= hashPassword(goodPassword);
  await db.user.update({ where: { id: userId }, data: { passwordHash: await hashed } });
}

/** A key of a firm, or of the person's own, past the command that makes them: for tests of what keys do. */
export async function keyOf({ userId }: UserActor, companyId: string | null, asked?: readonly Scope[]) {
  const { prefix, token, digest } = newKey();
  const scopesOfKey = [...(asked ?? (companyId === null ? personalScopes : scopes))];
  const data = { ...{ name: "ERP", prefix, digest, scopes: scopesOfKey, madeById: userId }, companyId };
  const { id: keyId } = await db.apiKey.create({ data: { ...data, userId: companyId === null ? userId : null } });
  return { keyId, token };
}

type Context = { params: Promise<Record<string, string>> };
type Door = (request: Request, context?: Context) => Promise<Response>;
type Asking = { token: string; id?: string; query?: string; body?: object; name?: string; method?: string };

let network = 0;

/** Asks a door with a key. */
export async function askWith(door: Door, { token, id, query = "", body, name, method = body ? "POST" : "GET" }: Asking) {
  network += 1;
  const headers = new Headers({ "x-forwarded-for": `10.7.${network >> 8}.${network & 255}` });
  if (token) headers.set("authorization", `Bearer ${token}`);
  if (body) headers.set("content-type", "application/json");
  if (name) headers.set("idempotency-key", name);
  const request = new Request(`http://localhost:3000/api/v1/x${query}`, {
    method,
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const response = await door(request, { params: Promise.resolve<Record<string, string>>(id === undefined ? {} : { id }) });
  const answer: Record<string, unknown> = JSON.parse(await response.text());
  return { status: response.status, headers: response.headers, answer };
}
