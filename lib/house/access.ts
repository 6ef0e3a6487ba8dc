import type { PlatformRole } from "#lib/platform/actor";
import { type Finding, finding } from "./finding.ts";
import { sources } from "./sources.ts";

/**
 * Who may open which page or other door. `everybody`: visitors too. `entrance`: ways in and out, which may lead those who are in
 * further on. `member`: whoever is signed in. `firm`: people who work for a firm that sells; others are led to where they can join
 * one, or find nothing. A list: staff in these roles, and the organizer.
 */
export type Access = "everybody" | "entrance" | "member" | "firm" | readonly PlatformRole[];

const organizer: readonly PlatformRole[] = [];
const anyStaff: readonly PlatformRole[] = ["MODERATOR", "VERIFIER", "EDITOR", "OFFICER", "AUDITOR"];
const deciders: readonly PlatformRole[] = ["MODERATOR", "VERIFIER"];

/** Every page and door below `app/[locale]`, by its folder. What is missing here fails the house rules; the journeys walk all of it. */
export const pageAccess: Readonly<Record<string, Access>> = {
  "": "everybody",
  "[...rest]": "everybody",
  categories: "everybody",
  "categories/[slug]": "everybody",
  developers: "everybody",
  fairness: "everybody",
  "feed.xml": "everybody",
  gallery: "everybody",
  products: "everybody",
  "products/[slug]": "everybody",
  register: "everybody",
  "register/[number]": "everybody",
  requests: "everybody",
  "requests/[number]": "everybody",
  "requests/feed.xml": "everybody",
  "reports/[receipt]": "everybody",
  "reports/new": "everybody",
  suppliers: "everybody",
  "suppliers/[slug]": "everybody",

  "account/check-mail": "entrance",
  "account/email/confirm": "entrance",
  "account/erased": "entrance",
  "account/forgot": "entrance",
  "account/invitation": "entrance",
  "account/privacy-notice": "everybody",
  "account/reset": "entrance",
  "account/second-factor": "entrance",
  "account/sign-in": "entrance",
  "account/sign-up": "entrance",
  "account/terms": "everybody",
  "account/verify": "entrance",

  account: "member",
  "account/companies": "member",
  "account/companies/new": "member",
  "account/connections": "member",
  "account/connections/[endpointId]": "member",
  "account/desk": "member",
  "account/email": "member",
  "account/privacy": "member",
  "account/privacy/erase": "member",
  "account/privacy/export": "member",
  "account/security": "member",
  "account/security/authenticator": "member",
  "account/sessions": "member",
  "account/sign-ins": "member",

  buyer: "member",
  "buyer/favourites": "member",
  "buyer/favourites/[listId]": "member",
  "buyer/favourites/[listId]/compare": "member",
  "buyer/favourites/[listId]/export": "member",
  "buyer/favourites/add": "member",
  "buyer/following": "member",
  "buyer/following/add": "member",
  "buyer/recent": "everybody",
  "buyer/requests/[requestId]/award": "member",
  "buyer/requests/[requestId]/offers": "member",
  "buyer/requests/[requestId]/offers/[quotationId]": "member",
  "buyer/requests/[requestId]/offers/[quotationId]/proforma": "member",
  "buyer/requests/[requestId]/offers/export": "member",
  "buyer/requests": "member",
  "buyer/requests/[requestId]": "member",
  "buyer/requests/[requestId]/edit": "member",
  "buyer/requests/new": "member",
  "buyer/samples": "member",
  "buyer/samples/[sampleId]": "member",
  "buyer/samples/new": "member",
  "buyer/searches": "member",
  "buyer/searches/add": "member",

  supplier: "member",
  "supplier/company": "firm",
  "supplier/evidence": "firm",
  "supplier/evidence/domain": "firm",
  "supplier/exports": "firm",
  "supplier/exports/[exportId]": "firm",
  "supplier/figures": "firm",
  "supplier/imports": "firm",
  "supplier/imports/[importId]": "firm",
  "supplier/imports/[importId]/rejected": "firm",
  "supplier/imports/template": "firm",
  "supplier/listings": "firm",
  "supplier/listings/[productId]": "firm",
  "supplier/listings/bulk/[runId]": "firm",
  "supplier/listings/new": "firm",
  "supplier/notices": "firm",
  "supplier/people": "firm",
  "supplier/plan": "firm",
  "supplier/register": "firm",
  "supplier/samples": "firm",
  "supplier/samples/[sampleId]": "firm",
  "supplier/requests": "firm",
  "supplier/requests/[requestId]": "firm",
  "supplier/requests/[requestId]/quote": "firm",
  "supplier/quotations": "firm",
  "supplier/quotations/[quotationId]": "firm",
  "supplier/quotations/[quotationId]/edit": "firm",
  "supplier/quotations/[quotationId]/proforma": "firm",

  admin: anyStaff,
  "admin/audit": ["AUDITOR"],
  "admin/categories": ["EDITOR"],
  "admin/categories/[slug]": ["EDITOR"],
  "admin/entries": ["VERIFIER", "EDITOR"],
  "admin/entries/[number]": ["VERIFIER", "EDITOR"],
  "admin/rates": ["OFFICER", "EDITOR"],
  "admin/fairness": ["MODERATOR", "OFFICER", "AUDITOR"],
  "admin/market": ["MODERATOR", "OFFICER", "AUDITOR"],
  "admin/stuck": ["MODERATOR", "OFFICER"],
  "admin/firms": ["MODERATOR", "VERIFIER", "OFFICER"],
  "admin/firms/[id]": ["MODERATOR", "VERIFIER", "OFFICER"],
  "admin/jobs": ["AUDITOR"],
  "admin/mails": ["AUDITOR"],
  "admin/mails/[id]": ["AUDITOR"],
  "admin/members": ["MODERATOR"],
  "admin/members/[id]": ["MODERATOR"],
  "admin/penalties": ["MODERATOR"],
  "admin/plans": organizer,
  "admin/products": ["MODERATOR"],
  "admin/products/[id]": ["MODERATOR"],
  "admin/queue": deciders,
  "admin/queue/[taskId]": deciders,
  "admin/reports": ["MODERATOR"],
  "admin/rules": ["MODERATOR"],
  "admin/rules/[ruleId]": organizer,
  "admin/settings": organizer,
  "admin/staff": organizer,
  "admin/words": ["EDITOR"],
};

const door = /^app\/\[locale\]\/(?:(.+)\/)?(?:page\.tsx|route\.ts)$/;

const doorsThatAre = (): string[] => sources.flatMap(({ path }) => (door.test(path) ? [door.exec(path)?.[1] ?? ""] : []));

/** Doors that the table does not know, and lines of the table that lead nowhere. */
export function unknownDoors(there: readonly string[] = doorsThatAre()): Finding[] {
  return [
    ...there
      .filter((one) => !(one in pageAccess))
      .map((one) => finding(`app/[locale]/${one}`, "is no door of the table", "say in lib/house/access.ts who may open it")),
    ...Object.keys(pageAccess)
      .filter((one) => !there.includes(one))
      .map((one) => finding(`lib/house/access.ts: ${one}`, "leads nowhere", "drop the line")),
  ];
}
