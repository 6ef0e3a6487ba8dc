import { expect, it } from "vitest";
import { isEditable, productFlow, productMoves, productStatuses } from "./status.ts";

const table = Object.fromEntries(
  productStatuses.map((status) => [
    status,
    Object.fromEntries(productFlow.moves(status).map((move) => [move, productFlow.after(status, move)])),
  ]),
);

it("knows every state and every move between them", () => {
  expect(table).toEqual({
    DRAFT: { submit: "SUBMITTED", publish: "LIVE", archive: "ARCHIVED" },
    SUBMITTED: { takeUp: "IN_REVIEW", approve: "LIVE", withdraw: "DRAFT" },
    IN_REVIEW: { approve: "LIVE", requestChanges: "CHANGES_REQUESTED", reject: "REJECTED", withdraw: "DRAFT" },
    CHANGES_REQUESTED: { submit: "SUBMITTED", archive: "ARCHIVED" },
    REJECTED: { archive: "ARCHIVED" },
    LIVE: { pause: "PAUSED", confirm: "LIVE", goStale: "STALE", archive: "ARCHIVED", takeDown: "TAKEN_DOWN" },
    PAUSED: { publish: "LIVE", archive: "ARCHIVED", takeDown: "TAKEN_DOWN" },
    STALE: { confirm: "LIVE", archive: "ARCHIVED", takeDown: "TAKEN_DOWN" },
    TAKEN_DOWN: { restore: "LIVE" },
    ARCHIVED: { restore: "DRAFT" },
  });
});

it("uses every move somewhere and refuses all others", () => {
  const used = new Set(productStatuses.flatMap((status) => productFlow.moves(status)));
  expect([...used].sort()).toEqual([...productMoves].sort());
  for (const status of productStatuses) {
    for (const move of productMoves.filter((one) => !productFlow.moves(status).includes(one)))
      expect(() => productFlow.after(status, move)).toThrow("conflict");
  }
});

it("lets nobody write what waits, was refused, taken down or archived", () => {
  expect(productStatuses.filter(isEditable)).toEqual(["DRAFT", "CHANGES_REQUESTED", "LIVE", "PAUSED", "STALE"]);
});
