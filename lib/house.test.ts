import { describe, expect, it } from "vitest";
import { unknownDoors } from "./house/access.ts";
import { deadLinks, deadNames, longDecisions } from "./house/docs.ts";
import { type Finding, toLines } from "./house/finding.ts";
import { barrels, cycles, strayPaths } from "./house/graph.ts";
import { missingKeys, unsaidKeys } from "./house/keys.ts";
import { idleActs, unknownActs } from "./house/known-acts.ts";
import { strayFiles, strayImports, strayPackages } from "./house/layers.ts";
import { carelessMessages, languages, unlikeMessages } from "./house/messages.ts";
import {
  actorlessCommands,
  clientShare,
  commentShare,
  emptyNames,
  longPages,
  nearlyTooLong,
  strayServerExports,
  tooLong,
  unexplainedCasts,
  unrefusedCommands,
} from "./house/shapes.ts";
import { sources } from "./house/sources.ts";
import { strayEnvironment, unexplainedSettings, unheardEvents, unlikeSettings } from "./house/wiring.ts";
import { strayHan, strayTexts } from "./house/words.ts";

const expectNone = (findings: readonly Finding[]) => expect(toLines(findings)).toEqual([]);

describe("who may import whom", () => {
  it("follows the table of folders and the line of domains", () => expectNone(strayImports()));
  it("keeps the framework and the driver where they belong", () => expectNone(strayPackages()));
  it("has no cycles", () => expectNone(cycles()));
  it("has no barrels", () => expectNone(barrels()));
  it("writes imports in one way", () => expectNone(strayPaths()));
});

describe("names and sizes", () => {
  it("knows every domain and each of its parts", () => expectNone(strayFiles()));
  it("has no names that say nothing", () => expectNone(emptyNames()));
  it("keeps files under 300 lines", () => {
    for (const line of nearlyTooLong()) console.warn(line);
    expectNone(tooLong());
  });
  it("knows of every page who may open it", () => expectNone(unknownDoors()));
  it("knows of every form action who may send it", () => expectNone([...unknownActs(), ...idleActs()]));
  it("keeps pages under 80 lines", () => expectNone(longPages()));
  it("talks in code, not in comments: at most 3 % of the lines", () => {
    const { share, most } = commentShare();
    expect(share, most.join("\n")).toBeLessThanOrEqual(0.03);
  });
  it("draws on the server: at most a quarter of the .tsx files run in the browser", () => {
    const { share, files } = clientShare();
    expect(share, files.join("\n")).toBeLessThanOrEqual(0.25);
  });
  it("casts only with a reason", () => expectNone(unexplainedCasts()));
});

describe("doors and commands", () => {
  it("exports nothing but form actions from server files", () => expectNone(strayServerExports()));
  it("asks every command who acts, first", () => expectNone(actorlessCommands()));
  it("sees commands refused in tests", () => expectNone(unrefusedCommands()));
});

describe("words", () => {
  it("is said in Chinese and English", () => expect(languages).toEqual(expect.arrayContaining(["en", "zh"])));
  it("says the same in both, with the same placeholders", () => expectNone(unlikeMessages()));
  it("leaves nothing empty and sets Chinese with its own marks", () => expectNone(carelessMessages()));
  it("has every word that is asked for", () => expectNone(missingKeys()));
  it("keeps no word that nobody says", () => expectNone(unsaidKeys()));
  it("has no Chinese in code", () => expectNone(strayHan()));
  it("has no sentences in JSX", () => expectNone(strayTexts()));
});

describe("wiring", () => {
  it("reads sources at all", () => expect(sources.length).toBeGreaterThan(20));
  it("has a reaction for every event in the registry", () => expectNone(unheardEvents()));
  it("shows in .env.example what env.ts checks, and nothing else", () => expectNone(unlikeSettings()));
  it("explains every setting in both READMEs", () => expectNone(unexplainedSettings()));
  it("reads settings in one place", () => expectNone(strayEnvironment()));
});

describe("documents", () => {
  it("link to what is there", () => expectNone(deadLinks()));
  it("name files that are there", () => expectNone(deadNames()));
  it("keep decisions to 40 lines", () => expectNone(longDecisions()));
});
