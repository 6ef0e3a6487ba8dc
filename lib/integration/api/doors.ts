import { doOnce } from "#lib/integration/commands/calls";
import { admitKey } from "#lib/integration/queries/admit";
import type { Scope } from "#lib/integration/schema/scopes";
import type { Actor } from "#lib/platform/actor";
import { fail } from "#lib/platform/errors";
import type { Answered, Call } from "#lib/platform/route";

const nameOf = (path: readonly PropertyKey[]): string => path.map(String).join(".");

/** A door for keys that reads. */
export const reading = (name: string, scope: Scope) => ({
  name,
  nameOf,
  admit: (authorization: string | null) => admitKey(authorization, scope),
});

/** A door for keys that does something, once for each Idempotency-Key. */
export const writing = (name: string, scope: Scope, status = 200) => ({ ...reading(name, scope), status, once: doOnce });

const always = async (_actor: Actor, { run }: Call): Promise<Answered> => ({ answer: await run(""), isReplayed: false });

/** A door for keys that puts something into a state: the same again is the same, and versions tell who was faster. */
export const putting = (name: string, scope: Scope) => ({ ...reading(name, scope), once: always });

/** The firm whose key acts. Offers are made by firms. */
export const firmOf = (actor: Actor): string =>
  (actor.kind === "user" ? actor.key?.companyId : null) ?? fail("forbidden", "firmNeeded");
