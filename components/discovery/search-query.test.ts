import { describe, expect, it } from "vitest";
import { fromParameters, productSearchInput } from "#lib/discovery/schema";
import { productParameters, SearchLinks } from "./search-query.tsx";

const links = (query: string) => new SearchLinks("/en/products", new URLSearchParams(query));

describe("productParameters", () => {
  it("says a search so that it is read again as the same search", () => {
    const query = "q=kettle&category=home-appliances&district=330282&attr.material=steel&priceMin=2&sort=newest&sample=1&page=2";
    const read = (text: string | URLSearchParams) => productSearchInput.parse(fromParameters(new URLSearchParams(text)));
    expect(read(productParameters(read(query)))).toEqual(read(query));
  });

  it("leaves out what is usual", () => {
    expect(productParameters(productSearchInput.parse({})).toString()).toBe("");
  });
});

describe("SearchLinks", () => {
  it("adds a value beside others and takes the same one away, back on the first page", () => {
    expect(links("district=330282&page=3").toggle("district", "330206")).toBe("/en/products?district=330282&district=330206");
    expect(links("district=330282&page=3").toggle("district", "330282")).toBe("/en/products");
  });

  it("has one category at a time", () => {
    expect(links("category=lighting").toggle("category", "led-lamps")).toBe("/en/products?category=led-lamps");
  });

  it("clears filters but keeps words, order and view", () => {
    expect(links("q=lamp&unit=H87&sort=price&view=list&page=2").cleared()).toBe("/en/products?q=lamp&sort=price&view=list");
  });

  it("keeps everything when turning the page", () => {
    expect(links("q=lamp&unit=H87").page(2)).toBe("/en/products?q=lamp&unit=H87&page=2");
    expect(links("q=lamp&page=2").page(1)).toBe("/en/products?q=lamp");
  });
});
