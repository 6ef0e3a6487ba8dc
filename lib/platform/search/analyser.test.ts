import { describe, expect, it } from "vitest";
import { createAnalyser } from "./analyser.ts";
import { loadGlossary, parseGlossary } from "./glossary.ts";
import { toConcepts } from "./query/concepts.ts";
import { distance, nearest } from "./query/spelling.ts";
import { createThesaurus } from "./query/terms.ts";

const analyser = createAnalyser(loadGlossary());
const words = (text: string) => analyser.tokens(text).map(({ word }) => word);

describe("one analyser for documents and queries", () => {
  it.each([
    ["Women's KNIVES", ["woman", "knife"]],
    ["Ｃａｆé", ["cafe"]],
    ["500 ml", ["500ml"]],
    ["500毫升", ["500ml"]],
    ["0.5 L", ["0.5l"]],
    ["保溫杯", ["保温杯"]],
    ["充电宝", ["充电宝"]],
  ])("cuts %s into %j", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it("keeps a hyphenated word in one as well", () => {
    expect(analyser.tokens("T-Shirt")[0]?.also).toContain("tshirt");
  });
});

describe("the glossary", () => {
  it("knows classes, terms that are only asked for, and narrower ones", () => {
    const [entry] = parseGlossary("## goods\n太阳镜\tsunglasses\t>shades\t<aviators\n");
    expect(entry).toEqual({ class: "goods", terms: ["太阳镜", "sunglasses"], asked: ["shades"], narrower: ["aviators"] });
  });

  it("refuses a section it does not know", () => {
    expect(() => parseGlossary("## godos\nx\ty")).toThrow('no class "godos"');
  });

  it("has no line that says nothing", () => {
    const silent = loadGlossary().filter(
      ({ class: name, terms, asked, narrower }) =>
        terms.length === 0 ||
        ([...terms, ...asked, ...narrower].length < 2 && !["stop", "noise", "unit", "people"].includes(name)),
    );
    expect(silent).toEqual([]);
  });
});

describe("concepts", () => {
  const thesaurus = createThesaurus(analyser.entries, analyser);
  const concepts = (text: string) =>
    toConcepts(analyser.tokens(text), { analyser, thesaurus, vocabulary: { documents: 10, frequency: () => 0 } });

  it("leaves trade phrases out unless there is nothing else", () => {
    expect(concepts("wholesale thermos factory").map(({ surface }) => surface)).toEqual(["thermos"]);
    expect(concepts("wholesale").map(({ surface }) => surface)).toEqual(["wholesale"]);
  });

  it("takes a term of several words as one thing", () => {
    expect(concepts("black power bank").map(({ surface }) => surface)).toEqual(["black", "power bank"]);
  });

  it("asks for no more than ten things", () => {
    expect(concepts("a1 b2 c3 d4 e5 f6 g7 h8 i9 j10 k11 l12").length).toBeLessThanOrEqual(10);
  });
});

describe("spelling", () => {
  it("counts letters in the wrong order as one error", () => {
    expect(distance("trousres", "trousers", 2)).toBe(1);
    expect(distance("abc", "xyz", 1)).toBe(2);
  });

  it("prefers few errors, then what the catalogue says often", () => {
    expect(
      nearest("umbrela", [
        { word: "umbrella", frequency: 3 },
        { word: "umbel", frequency: 900 },
      ]),
    ).toBe("umbrella");
    expect(
      nearest("wemen", [
        { word: "women", frequency: 500 },
        { word: "semen", frequency: 1 },
      ]),
    ).toBe("women");
    expect(nearest("zzzz", [{ word: "women", frequency: 500 }])).toBeUndefined();
  });
});
