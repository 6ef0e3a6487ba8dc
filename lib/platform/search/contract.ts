import { beforeAll, describe, expect, it } from "vitest";
import type { IndexDefinition, SearchDocument, SearchEngine, SearchQuery, SearchResult } from "./engine.ts";

export const contractIndex: IndexDefinition = {
  name: "contract",
  texts: [
    { field: "nameZh", role: "name", language: "zh" },
    { field: "nameEn", role: "name", language: "en" },
    { field: "kind", role: "kind", language: "any" },
    { field: "detail", role: "detail", language: "any" },
    { field: "body", role: "body", language: "any" },
  ],
  facets: ["category", "colour", "attribute.*"],
  narrowFacets: [],
  numbers: ["price", "quality"],
};

type Sample = {
  zh: string;
  en: string;
  kind?: string;
  detail?: string[];
  body?: string;
  code?: string;
  colour?: string;
  price?: number | null;
  keys?: string[];
};

const samples: Record<string, Sample> = {
  thermos: {
    zh: "不锈钢真空保温杯 500毫升",
    en: "Stainless Steel Vacuum Flask 500 ml",
    kind: "drinkware",
    code: "YF-1234.A",
    colour: "black",
    price: 5,
  },
  mug: { zh: "陶瓷马克杯", en: "Ceramic Coffee Mugs", kind: "drinkware", code: "YF-2000", colour: "white", price: 2 },
  glass: { zh: "玻璃水杯", en: "Glass Water Cup", kind: "drinkware", colour: "clear", price: 1 },
  knife: { zh: "不锈钢菜刀", en: "Stainless Steel Kitchen Knives", kind: "knives", code: "KN88", colour: "silver", price: 8 },
  powerbank: { zh: "移动电源 20000毫安", en: "Portable Power Bank 20000 mAh", kind: "power", colour: "black", price: 12 },
  shirt: { zh: "男士纯棉衬衫", en: "Men's Cotton Shirt", kind: "shirts", detail: ["blue", "cotton"], colour: "blue", price: 6 },
  blouse: { zh: "女士真丝衬衫", en: "Women's Silk Blouse", kind: "shirts", detail: ["white"], colour: "white", price: 9 },
  wardrobe: { zh: "实木大衣柜", en: "Solid Wood Wardrobe", kind: "wardrobes", colour: "brown", price: null },
  coat: { zh: "羊毛大衣", en: "Wool Coat", kind: "coats", body: "Goes well with a cotton shirt.", colour: "grey", price: 40 },
  umbrella: {
    zh: "折叠雨伞",
    en: "Folding Umbrella",
    kind: "umbrellas",
    colour: "black",
    price: 3,
    keys: ["zhedieyusan", "zdys"],
  },
};

const toDocument = ([id, sample]: [string, Sample]): SearchDocument => ({
  id,
  texts: {
    nameZh: [sample.zh],
    nameEn: [sample.en],
    kind: sample.kind ? [sample.kind] : [],
    detail: sample.detail ?? [],
    body: sample.body ? [sample.body] : [],
  },
  codes: sample.code ? [sample.code] : [],
  titles: [
    { text: sample.zh, language: "zh", keys: sample.keys ?? [] },
    { text: sample.en, language: "en" },
  ],
  facets: { category: sample.kind ? [sample.kind] : [], colour: sample.colour ? [sample.colour] : [], "attribute.size": ["one"] },
  numbers: { price: sample.price ?? null, quality: 0.5 },
});

const documents = Object.entries(samples).map(toDocument);

async function* inBatches(list: readonly SearchDocument[]) {
  for (let at = 0; at < list.length; at += 4) yield list.slice(at, at + 4);
}

const blank: SearchQuery = { text: "", filters: {}, ranges: {}, facets: [], offset: 0, limit: 50, correct: true };

/** What every search engine must do; each adapter's test calls it with an engine whose glossary is the trade glossary. */
export function searchContract(engine: SearchEngine, { corrects }: { corrects: boolean }) {
  const ask = (text: string, more: Partial<SearchQuery> = {}): Promise<SearchResult> =>
    engine.search(contractIndex, { ...blank, text, ...more });
  const first = async (text: string) => (await ask(text)).ids[0];
  const countsOf = (result: SearchResult, key: string) =>
    Object.fromEntries((result.facets[key] ?? []).map(({ value, count }) => [value, count]));

  beforeAll(async () => {
    await engine.ensure(contractIndex);
    await engine.rebuild(contractIndex, inBatches(documents));
  });

  describe("words", () => {
    it.each([
      ["stainless knife", "knife"],
      ["knives", "knife"],
      ["mug", "mug"],
      ["cotton shirts for men", "shirt"],
      ["不锈钢保温杯", "thermos"],
      ["保溫杯", "thermos"],
      ["ＶＡＣＵＵＭ flask", "thermos"],
      ["thermos", "thermos"],
      ["充电宝", "powerbank"],
      ["powerbank", "powerbank"],
      ["wholesale umbrella supplier", "umbrella"],
      ["批发雨伞", "umbrella"],
      ["大衣", "coat"],
      ["500ml flask", "thermos"],
      ["柜", "wardrobe"],
    ])("finds for %s the %s first", async (text, id) => {
      expect(await first(text)).toBe(id);
    });

    it("finds single characters and parts of words", async () => {
      expect((await ask("杯")).ids).toEqual(expect.arrayContaining(["thermos", "mug", "glass"]));
    });

    it("does not take homophones for each other", async () => {
      expect((await ask("打翼", { correct: false })).ids).not.toContain("coat");
    });

    it("ranks documents that have all words before those that lack one", async () => {
      const { ids } = await ask("cotton shirt");
      expect(ids[0]).toBe("shirt");
    });

    it("falls back to fewer words rather than to nothing, and says so", async () => {
      const result = await ask("purple unicorn umbrella");
      expect(result.ids).toContain("umbrella");
      expect(result.isRelaxed).toBe(true);
    });

    it("counts the facets of what it fell back to, a filtered one without its filter", async () => {
      const result = await ask("purple unicorn umbrella", {
        filters: { category: ["umbrellas"] },
        facets: ["colour", "category"],
      });
      expect(result.ids).toEqual(["umbrella"]);
      expect(countsOf(result, "colour")).toEqual({ black: 1 });
      expect(countsOf(result, "category")).toEqual({ umbrellas: 1 });
    });

    it("finds by synonyms that come with the query, and no longer when they have gone", async () => {
      const synonyms = [{ class: "goods" as const, terms: ["bumbershoot", "油纸遮", "umbrella"], asked: [], narrower: [] }];
      expect((await ask("bumbershoot", { synonyms })).ids).toEqual(["umbrella"]);
      expect((await ask("油纸遮", { synonyms })).ids[0]).toBe("umbrella");
      expect((await ask("bumbershoot", { synonyms: [] })).total).toBe(0);
    });

    it("survives any input", async () => {
      for (const text of ["'", "\\", "a&b|!c:*", "<->", "%_", "(", "😀", "\u0000x", "'; drop table x", "的", "a".repeat(3000)]) {
        expect((await ask(text)).total).toBeGreaterThanOrEqual(0);
      }
    });
  });

  it.each(["YF-1234.A", "yf1234a", "yf 1234 a", "YF-1234", "yf12"])(
    "finds the article number %s with or without dashes",
    async (code) => {
      expect(await first(code)).toBe("thermos");
    },
  );

  it.runIf(corrects)("puts typing errors right and says what it searched for", async () => {
    const result = await ask("folding umbrela");
    expect(result.ids[0]).toBe("umbrella");
    expect(result.correctedQuery).toBe("folding umbrella");
    expect((await ask("folding umbrela", { correct: false })).correctedQuery).toBeUndefined();
  });

  it.runIf(corrects)("puts words right that only the glossary knows", async () => {
    const result = await ask("thermoss");
    expect(result.ids[0]).toBe("thermos");
    expect(result.correctedQuery).toBe("thermos");
  });

  describe("filters, facets, order", () => {
    it("filters by values of one key as alternatives and by several keys at once", async () => {
      const { ids } = await ask("", { filters: { colour: ["black", "white"], category: ["drinkware"] } });
      expect(ids.toSorted()).toEqual(["mug", "thermos"]);
    });

    it("counts each facet under all filters but its own", async () => {
      const result = await ask("", { filters: { colour: ["black"] }, facets: ["colour", "category", "attribute.size"] });
      expect(countsOf(result, "colour")).toMatchObject({ black: 3, white: 2 });
      expect(countsOf(result, "category")).toEqual({ drinkware: 1, power: 1, umbrellas: 1 });
      expect(countsOf(result, "attribute.size")).toEqual({ one: 3 });
    });

    it("counts the whole catalogue", async () => {
      const result = await ask("", { facets: ["category"] });
      expect(result.total).toBe(documents.length);
      expect(countsOf(result, "category")).toMatchObject({ drinkware: 3, shirts: 2 });
    });

    it("finds nothing for a value that nothing has", async () => {
      expect((await ask("", { filters: { colour: ["ultraviolet"] } })).total).toBe(0);
    });

    it("bounds numbers and leaves out what has none", async () => {
      expect((await ask("", { ranges: { price: { min: 5, max: 8 } } })).ids.toSorted()).toEqual(["knife", "shirt", "thermos"]);
    });

    it("sorts by a number, unknown ones last", async () => {
      const { ids } = await ask("", { sort: { number: "price", direction: "asc" } });
      expect(ids.slice(0, 3)).toEqual(["glass", "mug", "umbrella"]);
      const falling = await ask("不锈钢", { sort: { number: "price", direction: "desc" } });
      expect(falling.ids).toEqual(["knife", "thermos"]);
    });

    it("pages without gaps or repeats", async () => {
      const pages = await Promise.all([0, 4, 8].map((offset) => ask("", { offset, limit: 4 })));
      expect(new Set(pages.flatMap(({ ids }) => ids)).size).toBe(documents.length);
    });
  });

  it.each([
    ["stainless st", "knife"],
    ["umb", "umbrella"],
    ["雨", "umbrella"],
    ["保温", "thermos"],
    ["zhedie", "umbrella"],
  ])("suggests for %s the %s", async (typed, id) => {
    expect((await engine.suggest(contractIndex, typed, 5)).map((hit) => hit.id)).toContain(id);
  });

  describe("changes", () => {
    const extra = toDocument(["lamp", { zh: "台灯", en: "Desk Lamp", kind: "lamps", colour: "green", price: 7 }]);

    it("finds, replaces and forgets documents", async () => {
      await engine.index(contractIndex, [extra, extra]);
      expect((await ask("desk lamp")).ids).toEqual(["lamp"]);
      await engine.index(contractIndex, [{ ...extra, texts: { ...extra.texts, nameEn: ["Telescope"], nameZh: [] } }]);
      expect(await first("telescope")).toBe("lamp");
      await engine.remove(contractIndex, ["lamp", "never-there"]);
      expect((await ask("", { filters: { category: ["lamps"] } })).total).toBe(0);
    });

    it("counts a replaced document by what it is now", async () => {
      const lamps = () => ask("desk lamp", { facets: ["colour"] }).then((result) => countsOf(result, "colour"));
      await engine.index(contractIndex, [extra]);
      expect(await lamps()).toEqual({ green: 1 });
      await engine.index(contractIndex, [{ ...extra, facets: { ...extra.facets, colour: ["red"] } }]);
      expect(await lamps()).toEqual({ red: 1 });
      await engine.remove(contractIndex, ["lamp"]);
    });

    it("takes new figures over, also of what comes back after it was taken out", async () => {
      const inOrder = async () => (await ask("", { sort: { number: "price", direction: "asc" } })).ids;
      const costing = (price: number) => ({ ...extra, numbers: { ...extra.numbers, price } });
      await engine.index(contractIndex, [costing(0.01)]);
      expect((await inOrder())[0]).toBe("lamp");
      await engine.index(contractIndex, [costing(900)]);
      expect((await inOrder())[0]).not.toBe("lamp");
      await engine.remove(contractIndex, ["lamp"]);
      expect((await ask("desk lamp")).ids).not.toContain("lamp");
      await engine.index(contractIndex, [costing(0.02)]);
      expect((await ask("desk lamp")).ids).toEqual(["lamp"]);
      expect((await inOrder())[0]).toBe("lamp");
      await engine.remove(contractIndex, ["lamp"]);
      await engine.index(contractIndex, [{ ...extra, texts: { ...extra.texts, nameEn: ["Telescope"], nameZh: [] } }]);
      expect(await first("telescope")).toBe("lamp");
      await engine.remove(contractIndex, ["lamp"]);
    });

    it("keeps what changes while it is rebuilt", async () => {
      async function* slowly() {
        yield documents.slice(0, 5);
        await engine.index(contractIndex, [extra]);
        await engine.remove(contractIndex, ["mug"]);
        yield documents.slice(5);
      }
      await engine.rebuild(contractIndex, slowly());
      const { ids, total } = await ask("");
      expect(ids).toContain("lamp");
      expect(ids).not.toContain("mug");
      expect(total).toBe(documents.length);
    });

    it("tells how many documents it holds and that it is fresh", async () => {
      expect(await engine.health(contractIndex)).toMatchObject({ isReady: true, documents: documents.length });
    });
  });
}
