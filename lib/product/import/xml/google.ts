import { type Element, readRecords, textOf } from "./records.ts";
import type { Fields } from "./tables.ts";

const items = new Set(["item", "entry"]);
const single = new Set(["product_type", "google_product_category", "title", "id", "description", "link", "price"]);

/** What an element says: a link by its address, a detail as "section:name:value", other groups nothing. */
function sayingOf(element: Element): string {
  if (element.name === "product_detail") {
    const parts = ["section_name", "attribute_name", "attribute_value"].map((name) => textOf(element, name).replaceAll(":", " "));
    return parts.join(":");
  }
  if (element.name === "link") return element.text.trim() || (element.attributes.href ?? "");
  return element.children.length > 0 ? "" : element.text.trim();
}

/** The items of a Google Merchant feed: RSS or Atom, with or without the namespace on each element. */
export async function* googleProducts(text: AsyncIterable<string>): AsyncGenerator<Fields> {
  for await (const item of readRecords(text, items)) {
    const fields = new Map<string, string>();
    for (const element of item.children) {
      const name = element.name.toLowerCase();
      const saying = sayingOf(element);
      const before = fields.get(name) ?? "";
      if (saying === "" || (before !== "" && single.has(name))) continue;
      fields.set(name, before === "" ? saying : `${before}\n${saying}`);
    }
    yield fields;
  }
}
