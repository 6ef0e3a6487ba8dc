import { describe, expect, it } from "vitest";
import { type Actor, type CompanyRole, companyRoles, type PlatformRole, system, visitor } from "#lib/platform/actor";
import { canManageProducts, canMoveProduct, movesOf, productsOfDesk } from "./policy.ts";
import { type ProductMove, type ProductStatus, productFlow, productStatuses } from "./status.ts";

const firm = { id: "0198f000-0000-7000-8000-000000000001", status: "ACTIVE" };
const user = (role: CompanyRole | null, roles: PlatformRole[] = [], companyId = firm.id): Actor => ({
  kind: "user",
  userId: "0198f000-0000-7000-8000-00000000000a",
  sessionId: "0198f000-0000-7000-8000-00000000000b",
  roles,
  memberships: role ? [{ companyId, role }] : [],
  watcherId: null,
});

const moves = (actor: Actor, status: ProductStatus, company = firm) => movesOf(actor, { status, company });

describe("what a supplier's people may do", () => {
  it.each([
    ["DRAFT", ["submit", "archive"]],
    ["SUBMITTED", ["withdraw"]],
    ["IN_REVIEW", ["withdraw"]],
    ["CHANGES_REQUESTED", ["submit", "archive"]],
    ["REJECTED", ["archive"]],
    ["LIVE", ["pause", "confirm", "archive"]],
    ["PAUSED", ["publish", "archive"]],
    ["STALE", ["confirm", "archive"]],
    ["TAKEN_DOWN", []],
    ["ARCHIVED", ["restore"]],
  ] satisfies [ProductStatus, ProductMove[]][])("in %s is %j", (status, expected) => {
    for (const role of ["OWNER", "MANAGER", "SALES", "EDITOR"] as const) expect(moves(user(role), status)).toEqual(expected);
    for (const role of ["BUYER", "VIEWER"] as const) expect(moves(user(role), status)).toEqual([]);
  });

  it("is nothing with another firm's products", () => {
    const stranger = user("OWNER", [], "0198f000-0000-7000-8000-000000000002");
    for (const status of productStatuses) expect(moves(stranger, status)).toEqual([]);
    for (const status of productStatuses) expect(moves(visitor, status)).toEqual([]);
  });

  it("puts nothing on show while the firm is suspended, but may still take things back", () => {
    const suspended = { ...firm, status: "SUSPENDED" };
    expect(moves(user("OWNER"), "DRAFT", suspended)).toEqual(["archive"]);
    expect(moves(user("OWNER"), "PAUSED", suspended)).toEqual(["archive"]);
    expect(moves(user("OWNER"), "LIVE", suspended)).toEqual(["pause", "archive"]);
  });
});

describe("what reviewers may do", () => {
  const moderator = user(null, ["MODERATOR"]);

  it("is to decide, to take down and to restore", () => {
    expect(moves(moderator, "SUBMITTED")).toEqual(["takeUp", "approve"]);
    expect(moves(moderator, "IN_REVIEW")).toEqual(["approve", "requestChanges", "reject"]);
    expect(moves(moderator, "LIVE")).toEqual(["takeDown"]);
    expect(moves(moderator, "TAKEN_DOWN")).toEqual(["restore"]);
    expect(moves(moderator, "ARCHIVED")).toEqual([]);
    expect(moves(moderator, "DRAFT")).toEqual([]);
  });

  it("is nothing of that for an own firm or for other staff", () => {
    expect(moves(user("OWNER", ["MODERATOR"]), "IN_REVIEW")).toEqual(["withdraw"]);
    expect(moves(user(null, ["VERIFIER"]), "IN_REVIEW")).toEqual([]);
  });
});

it("lets the house make every move, on show only for firms that are not suspended or closed", () => {
  const house = system("test");
  for (const status of productStatuses) expect(moves(house, status)).toEqual(productFlow.moves(status));
  const suspended = { ...firm, status: "SUSPENDED" };
  expect(canMoveProduct(house, { status: "SUBMITTED", company: suspended }, "approve")).toBe(false);
  expect(canMoveProduct(house, { status: "LIVE", company: suspended }, "takeDown")).toBe(true);
});

it("lets those with the right write products of a firm that is not closed", () => {
  const writers = companyRoles.filter((role) => canManageProducts(user(role), firm));
  expect(writers).toEqual(["OWNER", "MANAGER", "SALES", "EDITOR"]);
  expect(canManageProducts(user("OWNER"), { ...firm, status: "CLOSED" })).toBe(false);
  expect(canManageProducts(user("OWNER"), { ...firm, status: "SUSPENDED" })).toBe(true);
  expect(canManageProducts(system("test"), { ...firm, status: "SUSPENDED" })).toBe(false);
});

it("shows a desk its own firms, staff all, visitors none", () => {
  expect(productsOfDesk(user("VIEWER"))).toEqual({ companyId: { in: [firm.id] } });
  expect(productsOfDesk(user(null, ["MODERATOR"]))).toEqual({});
  expect(productsOfDesk(visitor)).toEqual({ companyId: { in: [] } });
});
