import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { drawnSlugs, hueOf, placeholderOf } from "./pictures.ts";

const folder = join(import.meta.dirname, "../../public/placeholders");
const drawn = readdirSync(folder);

describe("drawings for goods without a photo", () => {
  it("has a file for every slug it knows, and no other file", () => {
    const slugs = drawnSlugs().flatMap(({ root, leaves }) => [root, ...leaves]);
    expect(drawn.toSorted()).toEqual([...slugs, "general"].map((slug) => `${slug}.svg`).toSorted());
  });

  it("keeps every file under 3 KB and free of scripts and outside references", () => {
    for (const file of drawn) {
      expect(statSync(join(folder, file)).size, file).toBeLessThanOrEqual(3072);
      expect(readFileSync(join(folder, file), "utf8"), file).not.toMatch(/<script|<style|href=|NaN|undefined/);
    }
  });

  it("prefers the subcategory, then the root, then goods in general", () => {
    expect(placeholderOf("faucets", "building-sanitary")).toBe("/placeholders/faucets.svg");
    expect(placeholderOf("unheard-of", "building-sanitary")).toBe("/placeholders/building-sanitary.svg");
    expect(placeholderOf("unheard-of", "constructor")).toBe("/placeholders/general.svg");
  });

  it("tints like the style sheet", () => {
    const css = readFileSync(join(import.meta.dirname, "../../app/[locale]/themes.css"), "utf8");
    for (const { root } of drawnSlugs()) expect(css).toMatch(new RegExp(`\\[data-root="${root}"\\] {\\s+--hue: ${hueOf(root)};`));
  });
});
