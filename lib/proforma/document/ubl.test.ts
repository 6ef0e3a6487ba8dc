import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { invoiceContent, invoiceLine } from "#lib/testing/proformas";
import { ublFile } from "./ubl.ts";
import { xmlFile } from "./xml.ts";

type Node = { name: string; uri: string; attributes: Record<string, string>; children: Node[]; text: string };

/** Reads XML as strictly as its standard, with namespaces. */
function parse(bytes: Buffer): Node {
  const parser = new SaxesParser({ xmlns: true });
  const root: Node = { name: "", uri: "", attributes: {}, children: [], text: "" };
  const open = [root];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, uri, attributes }) => {
    const said = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]));
    const node = { name, uri, attributes: said, children: [], text: "" };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.write(bytes.toString("utf8")).close();
  return root.children[0] ?? root;
}

/** Order of the children as in UBL 2.4's schemas (xsdrt), as far as we write them; `!` must be there. */
const sequences: Record<string, string> = {
  Invoice:
    "UBLVersionID ID! IssueDate! InvoiceTypeCode Note DocumentCurrencyCode LineCountNumeric AdditionalDocumentReference AccountingSupplierParty! AccountingCustomerParty Delivery DeliveryTerms PaymentTerms LegalMonetaryTotal! InvoiceLine!",
  AdditionalDocumentReference: "ID! DocumentTypeCode VersionID ValidityPeriod",
  ValidityPeriod: "StartDate EndDate",
  EstimatedDeliveryPeriod: "DurationMeasure",
  AccountingSupplierParty: "Party",
  AccountingCustomerParty: "Party",
  Party: "PartyName PostalAddress PartyLegalEntity",
  PartyName: "Name!",
  PostalAddress: "AddressLine Country",
  AddressLine: "Line!",
  Country: "IdentificationCode Name",
  PartyLegalEntity: "RegistrationName CompanyID",
  Delivery: "DeliveryLocation EstimatedDeliveryPeriod",
  DeliveryLocation: "ID LocationTypeCode Name",
  DeliveryTerms: "ID SpecialTerms DeliveryLocation",
  PaymentTerms: "ID Note",
  LegalMonetaryTotal: "LineExtensionAmount TaxExclusiveAmount PayableAmount!",
  InvoiceLine: "ID! Note InvoicedQuantity LineExtensionAmount! Delivery Item! Price",
  Item: "Description Name AdditionalInformation CommodityClassification AdditionalItemProperty",
  CommodityClassification: "ItemClassificationCode",
  AdditionalItemProperty: "Name! Value",
  Price: "PriceAmount! BaseQuantity",
};

const bare = ({ name }: Node) => name.replace(/^c[ab]c:/, "");

function faultsIn(node: Node): string[] {
  const sequence = sequences[bare(node)]?.split(" ");
  if (!sequence) return node.children.length > 0 ? [`${node.name} is unknown`] : [];
  const places = node.children.map((child) => sequence.findIndex((name) => name.replace("!", "") === bare(child)));
  const isRising = places.every((place, at) => place >= 0 && place >= (places[at - 1] ?? 0));
  const missing = sequence.filter((name) => name.endsWith("!") && !node.children.some((child) => `${bare(child)}!` === name));
  return [
    ...(isRising ? [] : [`${node.name}: order`]),
    ...missing.map((name) => `${node.name} lacks ${name}`),
    ...node.children.flatMap(faultsIn),
  ];
}

const all = (node: Node, name: string): Node[] => [
  ...(bare(node) === name ? [node] : []),
  ...node.children.flatMap((child) => all(child, name)),
];
const one = (node: Node, name: string): Node | undefined => all(node, name)[0];

const full = invoiceContent([invoiceLine(1), invoiceLine(3, { alternative: "Glass", remark: "Blue", leadTimeDays: 60 })], {
  note: "All or nothing",
});

describe("the UBL invoice", () => {
  it("has its elements in the order of the schema, in the right namespaces, and none missing that must be there", () => {
    const bareOne = invoiceContent([invoiceLine(1, { hsCode: null, packing: null, specification: "" })], {
      destinationCode: null,
      paymentTerms: [],
    });
    for (const content of [full, bareOne]) {
      const root = parse(ublFile(content));
      expect(root.uri).toBe("urn:oasis:names:specification:ubl:schema:xsd:Invoice-2");
      expect(faultsIn(root)).toEqual([]);
      const spaces = new Set(all(root, "ID").map(({ uri }) => uri));
      expect([...spaces]).toEqual(["urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"]);
      expect(one(root, "Party")?.uri).toBe("urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2");
    }
  });

  it("says that it is a pro-forma invoice, of which offer and request, with currencies, units and countries", () => {
    const root = parse(ublFile(full));
    expect(one(root, "InvoiceTypeCode")?.text).toBe("325");
    expect(all(root, "DocumentTypeCode").map(({ text }) => text)).toEqual(["311", "310"]);
    expect(all(root, "VersionID").map(({ text }) => text)).toEqual(["2", "3"]);
    const amounts = ["LineExtensionAmount", "PayableAmount", "PriceAmount"].flatMap((name) => all(root, name));
    expect(new Set(amounts.map(({ attributes }) => attributes.currencyID))).toEqual(new Set(["USD"]));
    expect(all(root, "InvoicedQuantity").map(({ attributes, text }) => [attributes.unitCode, text])).toEqual([
      ["H87", "1000"],
      ["H87", "1000"],
    ]);
    expect(one(root, "PayableAmount")?.text).toBe("4310.00");
    expect(all(root, "IdentificationCode").map(({ text }) => text)).toEqual(["CN", "KE"]);
    expect(
      one(root, "DeliveryTerms")
        ?.children.map(({ text }) => text)
        .slice(0, 2),
    ).toEqual(["FOB", "FOB Ningbo"]);
  });

  it("stays well-formed and keeps every character that XML may hold, whatever texts say", () => {
    const any = fc.string({
      unit: fc.oneof(
        fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
        fc.constantFrom("<", "&", "]]>", "\r", "\n", "\u0000", "\ud800", '"', "'", "\ufffe"),
      ),
    });
    fc.assert(
      fc.property(any, any, (text, value) => {
        const kept = (given: string) => given.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
        const root = parse(xmlFile({ name: "a", attributes: { b: value }, content: [{ name: "c", content: text }, null] }));
        expect(root.children[0]?.text).toBe(kept(text));
        expect(root.attributes.b).toBe(kept(value));
      }),
      { numRuns: 60 },
    );
  });
});
