import { describe, expect, it } from "vitest";
import { Dice } from "#prisma/seed/random.ts";
import { frequentWords, misspelt, questionsFrom } from "./questions.ts";

const samples = {
  namesEn: ["Stainless Steel Vacuum Flask 500 ml", "Steel Garden Spade", "Cotton Kitchen Towel Set", "Folding Garden Chair"],
  namesZh: ["不锈钢真空保温杯", "全棉厨房毛巾套装", "折叠花园椅子"],
};

describe("questions", () => {
  it("counts a word once in a name", () => {
    expect(frequentWords(["towel towel", "steel spade", "steel"])[0]).toBe("steel");
  });

  it("misspells without changing the letters or the first one", () => {
    const wrong = misspelt("garden", new Dice(1));
    expect(wrong).not.toBe("garden");
    expect(wrong[0]).toBe("g");
    expect([...wrong].sort()).toEqual([..."garden"].sort());
  });

  it("makes as many of each kind as asked, the same from the same seed", () => {
    const questions = questionsFrom(samples, 7, 12);
    for (const list of Object.values(questions)) expect(list).toHaveLength(12);
    expect(questionsFrom(samples, 7, 12)).toEqual(questions);
    for (const text of questions.selective) expect(text.split(" ")).toHaveLength(3);
    for (const text of questions.chinese) expect(text).toMatch(/^\p{Script=Han}+ \p{Script=Han}+$/u);
  });
});
