import { describe, expect, it } from "vitest";
import { inspectFile } from "#lib/product/import/inspect";
import { refusalOf } from "#lib/product/import/run";
import { fileOf } from "#lib/testing/imports";
import { readRecords } from "./records.ts";

const refused = async (xml: string) => inspectFile(await fileOf("x.xml", xml)).then(() => null, refusalOf);

async function* chunks(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

describe("readRecords", () => {
  it.each([1, 3, 7, 1_000])("gives the same trees from pieces of %i characters", async (size) => {
    const xml = '<a><skip><b>no</b></skip><x:rec id="1"><b>5 &lt; 6</b><b><![CDATA[<i>]]></b></x:rec><rec/></a>';
    const found = await Array.fromAsync(readRecords(chunks(xml, size), new Set(["rec"])));
    expect(found.map(({ attributes, children }) => [attributes.id, children.map(({ text }) => text)])).toEqual([
      ["1", ["5 < 6", "<i>"]],
      [undefined, []],
    ]);
  });
});

const laughs = Array.from({ length: 12 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("");

describe("an XML file is refused", () => {
  it.each([
    [
      "entities that multiply",
      "xmlEntities",
      `<!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}]><rss><item><id>&l12;</id></item></rss>`,
    ],
    [
      "an entity from a file",
      "xmlEntities",
      '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><item><id>&x;</id></item></rss>',
    ],
    ["parameter entities", "xmlEntities", '<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1/x.dtd"> %p;]><rss/>'],
    ["an entity nobody declared", "xmlBroken", "<rss><item><id>&x;</id></item></rss>"],
    ["a tag that is not closed", "xmlBroken", "<rss><item><id>1</item></rss>"],
    ["an end that is missing", "xmlBroken", "<rss><item><id>1</id></item>"],
    ["endless depth", "xmlTooDeep", `<rss>${"<a>".repeat(5_000)}`],
    ["one endless text", "xmlTooDeep", `<rss><item><id>${"x".repeat(9_000_000)}</id></item></rss>`],
    ["one endless attribute", "xmlTooDeep", `<rss><item a="${"x".repeat(9_000_000)}"/></rss>`],
    ["a record of a million parts", "xmlTooDeep", `<rss><item>${"<a/>".repeat(100_000)}</item></rss>`],
    ["no items", "empty", "<rss><channel/></rss>"],
    ["another kind of XML", "markup", '<?xml version="1.0"?><catalog><book/></catalog>'],
  ])("for %s", async (_name, reason, xml) => expect(await refused(xml)).toBe(reason));

  it("but not for a document type that lies elsewhere, which is not fetched", async () => {
    const xml =
      '<!DOCTYPE BMECAT SYSTEM "http://127.0.0.1:9/x.dtd"><BMECAT><T_NEW_CATALOG><ARTICLE><SUPPLIER_AID>1</SUPPLIER_AID><ARTICLE_DETAILS><DESCRIPTION_SHORT>Lamp</DESCRIPTION_SHORT></ARTICLE_DETAILS></ARTICLE></T_NEW_CATALOG></BMECAT>';
    expect(await refused(xml)).toBeNull();
  });
});
