import { type Actor, isStaff, type PlatformRole } from "#lib/platform/actor";
import { canReview } from "#lib/review/policy";
import { reviewKinds } from "#lib/review/schema";

/** The places of the organizer's desk that list and set things, and who besides the organizer opens them. */
const places = {
  members: ["MODERATOR"],
  firms: ["MODERATOR", "VERIFIER", "OFFICER"],
  products: ["MODERATOR"],
  entries: ["VERIFIER", "EDITOR"],
  categories: ["EDITOR"],
  words: ["EDITOR"],
  rates: ["OFFICER", "EDITOR"],
  plans: [],
  staff: [],
  settings: [],
  jobs: ["AUDITOR"],
  mails: ["AUDITOR"],
  audit: ["AUDITOR"],
  fairness: ["MODERATOR", "OFFICER", "AUDITOR"],
  market: ["MODERATOR", "OFFICER", "AUDITOR"],
  stuck: ["MODERATOR", "OFFICER"],
} as const satisfies Record<string, readonly PlatformRole[]>;

export type DeskPlace = keyof typeof places;

export const canOpen = (actor: Actor, place: DeskPlace): boolean => isStaff(actor, ...places[place], "ORGANIZER");

const isPlace = (part: string): part is DeskPlace => part in places;

/** Whether a part of the desk is shown in an actor's navigation. Parts that decide follow the kinds an actor may decide. */
export function isShown(actor: Actor, part: string): boolean {
  if (isPlace(part)) return canOpen(actor, part);
  if (part === "queue") return reviewKinds.some((kind) => canReview(actor, kind));
  if (part === "reports" || part === "penalties") return canReview(actor, "REPORT");
  return isStaff(actor, "MODERATOR");
}

/** Lists with names and addresses of people are carried out of the house by few. */
export const canExport = (actor: Actor, what: "members" | "firms" | "products" | "audit" | "fairness" | "market"): boolean =>
  what === "members" ? isStaff(actor, "ORGANIZER") : canOpen(actor, what);

/** What a mail says is for the organizer; the auditor sees that it was sent. */
export const canReadMail = (actor: Actor): boolean => isStaff(actor, "ORGANIZER");

export const canSetHouse = (actor: Actor): boolean => isStaff(actor, "ORGANIZER");
