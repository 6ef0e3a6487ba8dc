import { flow } from "#lib/platform/flow";

export const importPhases = ["INSPECT", "REHEARSE", "LAND", "UNDO"] as const;
export type ImportPhase = (typeof importPhases)[number];

/** Where an import stands: what a person or the worker has to do next, or how it ended. */
export const importStages = [
  "inspecting",
  "mapping",
  "unreadable",
  "rehearsing",
  "ready",
  "refused",
  "dropped",
  "landing",
  "done",
  "broken",
  "stopped",
  "undoing",
  "undone",
  "undoBroken",
] as const;
export type ImportStage = (typeof importStages)[number];

export type ImportMove =
  | "look"
  | "read"
  | "check"
  | "checked"
  | "back"
  | "start"
  | "landed"
  | "stop"
  | "fail"
  | "undo"
  | "undone";

/** An import that broke or was stopped goes on from its last batch, or is undone. */
export const importFlow = flow<ImportStage, ImportMove>({
  inspecting: { read: "mapping", fail: "unreadable", stop: "dropped" },
  mapping: { look: "inspecting", check: "rehearsing", stop: "dropped" },
  unreadable: {},
  rehearsing: { checked: "ready", fail: "refused", stop: "dropped" },
  ready: { back: "mapping", start: "landing", stop: "dropped" },
  refused: { back: "mapping", stop: "dropped" },
  dropped: {},
  landing: { landed: "done", fail: "broken", stop: "stopped" },
  done: { undo: "undoing" },
  broken: { start: "landing", undo: "undoing" },
  stopped: { start: "landing", undo: "undoing" },
  undoing: { undone: "undone", fail: "undoBroken" },
  undone: {},
  undoBroken: { undo: "undoing" },
});

export type RunStatus = "UPLOADED" | "QUEUED" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED" | "UNDONE";
type Place = { phase: ImportPhase; status: readonly [RunStatus, ...RunStatus[]] };

const working = ["QUEUED", "RUNNING"] as const;

/** How a stage stands in its row; work that is ordered begins with the first of its states. */
export const importPlaces: Record<ImportStage, Place> = {
  inspecting: { phase: "INSPECT", status: working },
  mapping: { phase: "INSPECT", status: ["DONE"] },
  unreadable: { phase: "INSPECT", status: ["FAILED"] },
  rehearsing: { phase: "REHEARSE", status: working },
  ready: { phase: "REHEARSE", status: ["DONE"] },
  refused: { phase: "REHEARSE", status: ["FAILED"] },
  dropped: { phase: "REHEARSE", status: ["CANCELLED"] },
  landing: { phase: "LAND", status: working },
  done: { phase: "LAND", status: ["DONE"] },
  broken: { phase: "LAND", status: ["FAILED"] },
  stopped: { phase: "LAND", status: ["CANCELLED"] },
  undoing: { phase: "UNDO", status: working },
  undone: { phase: "UNDO", status: ["UNDONE"] },
  undoBroken: { phase: "UNDO", status: ["FAILED"] },
};

export const stageOf = (row: { phase: ImportPhase; status: RunStatus }): ImportStage =>
  importStages.find((stage) => importPlaces[stage].phase === row.phase && importPlaces[stage].status.includes(row.status)) ??
  "dropped";

/** The worker is at it. */
export const isWorking = (stage: ImportStage): boolean => importPlaces[stage].status[0] === "QUEUED";

/** While products are changed: one import of a firm at a time. */
export const isChanging = (stage: ImportStage): boolean => stage === "landing" || stage === "undoing";
