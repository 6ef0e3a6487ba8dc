/** Who acts. The system actor carries the job it acts for and is not an administrator. */
export type Actor =
  | { kind: "visitor" }
  | { kind: "user"; userId: string; roles: readonly string[] }
  | { kind: "system"; job: string };

export const visitor: Actor = { kind: "visitor" };

export const system = (job: string): Actor => ({ kind: "system", job });

/** The actor as one short string for histories and the audit log. */
export function actorName(actor: Actor): string {
  if (actor.kind === "user") return `user:${actor.userId}`;
  if (actor.kind === "system") return `system:${actor.job}`;
  return "visitor";
}
