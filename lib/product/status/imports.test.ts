import { describe, expect, it } from "vitest";
import { importFlow, importPlaces, importStages, isChanging, isWorking, stageOf } from "./imports.ts";

describe("the stages of an import", () => {
  it("stand in a row each in their own way", () => {
    for (const stage of importStages) {
      const { phase, status } = importPlaces[stage];
      for (const one of status) expect(stageOf({ phase, status: one })).toBe(stage);
    }
  });

  it("lead where people may go and nowhere else", () => {
    expect(importStages.map((stage) => [stage, importFlow.moves(stage)])).toEqual([
      ["inspecting", ["read", "fail", "stop"]],
      ["mapping", ["look", "check", "stop"]],
      ["unreadable", []],
      ["rehearsing", ["checked", "fail", "stop"]],
      ["ready", ["back", "start", "stop"]],
      ["refused", ["back", "stop"]],
      ["dropped", []],
      ["landing", ["landed", "fail", "stop"]],
      ["done", ["undo"]],
      ["broken", ["start", "undo"]],
      ["stopped", ["start", "undo"]],
      ["undoing", ["undone", "fail"]],
      ["undone", []],
      ["undoBroken", ["undo"]],
    ]);
  });

  it("say when the worker is at it and when products change", () => {
    expect(importStages.filter(isWorking)).toEqual(["inspecting", "rehearsing", "landing", "undoing"]);
    expect(importStages.filter(isChanging)).toEqual(["landing", "undoing"]);
  });
});
