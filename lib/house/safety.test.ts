import { describe, expect, it } from "vitest";
import { lockFileFaults } from "#scripts/checks/lock-file";
import { type Finding, toLines } from "./finding.ts";
import { silentModels, slowRelations, uncuttableTables, vagueTimes } from "./models.ts";
import {
  agelessPages,
  boundedCaches,
  endlessFetches,
  hastyPages,
  hostNames,
  personalPages,
  processState,
  publicVariables,
  strayNotices,
  strayRevalidation,
  unsafeSql,
} from "./safety.ts";
import { sources } from "./sources.ts";
import { earlyReaders } from "./wiring.ts";

const expectNone = (findings: readonly Finding[]) => expect(toLines(findings)).toEqual([]);

describe("supply", () => {
  it("pins exactly, takes packages from the registry only, and keeps the patched floors", () =>
    expect(lockFileFaults()).toEqual([]));
});

describe("one build for every place", () => {
  it("names no host in code", () => expectNone(hostNames()));
  it("has no build-time public variables", () => expectNone(publicVariables()));
});

describe("pages for everybody", () => {
  it("read no cookie and no header", () => expectNone(personalPages()));
  it("read no clock", () => expectNone(hastyPages()));
  it("say how old they may get", () => expectNone(agelessPages()));
  it("are made out of date in one way", () => expectNone(strayRevalidation()));
});

describe("processes", () => {
  it("keep nothing that another one needs", () => expectNone(processState()));
  it("send SQL with parameters", () => expectNone(unsafeSql()));
  it("notify from one place", () => expectNone(strayNotices()));
  it("wait for no neighbour without a limit", () => expectNone(endlessFetches()));
  it("have no exception that is gone", () => {
    const excepted = [...Object.keys(boundedCaches), ...Object.keys(earlyReaders)];
    expect(excepted.filter((known) => !sources.some(({ path }) => path.startsWith(known)))).toEqual([]);
  });
});

describe("tables", () => {
  it("say what a row is", () => expectNone(silentModels()));
  it("know no time without a zone", () => expectNone(vagueTimes()));
  it("index every foreign key", () => expectNone(slowRelations()));
  it("can be cut into months where they only grow", () => expectNone(uncuttableTables()));
});
