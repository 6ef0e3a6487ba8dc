import { packingTotal } from "#lib/proforma/schema/amounts";
import type { ProformaContent, ProformaLine, ProformaParty } from "#lib/proforma/schema/content";
import { namesDeparture } from "#lib/quotation/schema/legs";
import { label } from "#lib/taxonomy/reference/label";
import { type DocumentLocale, documentLocales, wordIn } from "./words.ts";
import { type Xml, xmlFile } from "./xml.ts";

const namespace = "urn:oasis:names:specification:ubl:schema:xsd";
/** UNTDID 1001: pro-forma invoice, quotation, request for quotation. */
const codes = { proforma: "325", quotation: "310", request: "311" };

type Attributes = Record<string, string>;

const group = (name: string, ...content: (Xml | null)[]): Xml => ({ name: `cac:${name}`, content });
const leaf = (name: string, content: string, attributes: Attributes = {}): Xml => ({ name: `cbc:${name}`, content, attributes });
const said = (name: string, content: string | null, attributes: Attributes = {}) =>
  content ? leaf(name, content, attributes) : null;

/** The same in both languages, each with its own. */
const both = (name: string, word: (locale: DocumentLocale) => string): Xml[] =>
  documentLocales.map((locale) => leaf(name, word(locale), { languageID: locale }));

function addressOf({ addressZh, addressEn, countryCode }: ProformaParty): Xml {
  const lines = [said("Line", addressZh, { languageID: "zh" }), said("Line", addressEn, { languageID: "en" })];
  const country = group("Country", leaf("IdentificationCode", countryCode), leaf("Name", label("country", countryCode, "en")));
  return group("PostalAddress", ...lines.map((line) => line && group("AddressLine", line)), country);
}

function partyOf(role: string, party: ProformaParty): Xml {
  const { nameZh, nameEn, creditCode } = party;
  const names = [said("Name", nameZh, { languageID: "zh" }), said("Name", nameEn, { languageID: "en" })];
  const registration = said("RegistrationName", nameZh ?? nameEn);
  const legal = creditCode ? group("PartyLegalEntity", registration, leaf("CompanyID", creditCode, { schemeID: "USCC" })) : null;
  return group(role, group("Party", ...names.map((name) => name && group("PartyName", name)), addressOf(party), legal));
}

function references({ request, quotation, issuedOn, validUntil }: ProformaContent): Xml[] {
  const type = (code: string) => leaf("DocumentTypeCode", code, { listID: "UNCL1001" });
  return [
    group(
      "AdditionalDocumentReference",
      leaf("ID", request.number),
      type(codes.request),
      leaf("VersionID", String(request.edition)),
    ),
    group(
      "AdditionalDocumentReference",
      leaf("ID", quotation.number),
      type(codes.quotation),
      leaf("VersionID", String(quotation.version)),
      group("ValidityPeriod", leaf("StartDate", issuedOn), leaf("EndDate", validUntil)),
    ),
  ];
}

const period = (days: number) => group("EstimatedDeliveryPeriod", leaf("DurationMeasure", String(days), { unitCode: "DAY" }));

function deliveryOf({ leadTimeDays, destinationCode, incoterm, place }: ProformaContent): Xml[] {
  const port = destinationCode
    ? group(
        "DeliveryLocation",
        leaf("ID", destinationCode, { schemeID: "UN/LOCODE" }),
        leaf("Name", label("port", destinationCode, "en")),
      )
    : null;
  const named = group(
    "DeliveryLocation",
    leaf("LocationTypeCode", namesDeparture(incoterm) ? "departure" : "destination"),
    leaf("Name", place),
  );
  return [
    group("Delivery", port, period(leadTimeDays)),
    group(
      "DeliveryTerms",
      leaf("ID", incoterm, { schemeID: "INCOTERMS", schemeVersionID: "2020" }),
      leaf("SpecialTerms", `${incoterm} ${place}`),
      named,
    ),
  ];
}

const property = (key: "cartons" | "cbm" | "grossKg", value: string) =>
  group("AdditionalItemProperty", leaf("Name", wordIn("en", key)), leaf("Value", value));

function itemOf({ item, specification, alternative, hsCode, packing }: ProformaLine): Xml {
  return group(
    "Item",
    said("Description", specification),
    leaf("Name", item),
    said("AdditionalInformation", alternative),
    hsCode ? group("CommodityClassification", leaf("ItemClassificationCode", hsCode, { listID: "HS" })) : null,
    packing && property("cartons", packing.cartons),
    packing && property("cbm", packing.cbm),
    packing?.grossKg ? property("grossKg", packing.grossKg) : null,
  );
}

const lineOf = (line: ProformaLine, { currency, leadTimeDays }: ProformaContent): Xml =>
  group(
    "InvoiceLine",
    leaf("ID", String(line.position)),
    said("Note", line.remark),
    leaf("InvoicedQuantity", line.quantity, { unitCode: line.unitCode }),
    leaf("LineExtensionAmount", line.amount, { currencyID: currency }),
    line.leadTimeDays !== null && line.leadTimeDays !== leadTimeDays ? group("Delivery", period(line.leadTimeDays)) : null,
    itemOf(line),
    group(
      "Price",
      leaf("PriceAmount", line.unitPrice, { currencyID: currency }),
      leaf("BaseQuantity", "1", { unitCode: line.unitCode }),
    ),
  );

function notes({ lines, note }: ProformaContent): (Xml | null)[] {
  const total = packingTotal(lines);
  const words = (key: string, values = {}) => both("Note", (locale) => wordIn(locale, key, values));
  const packed = total ? words("packedLine", { ...total, grossKg: total.grossKg ?? "–" }) : [];
  return [...words("noTaxInvoice"), ...words("noPayment"), ...words("bank"), ...packed, said("Note", note)];
}

function totals({ total, currency }: ProformaContent): Xml {
  const names = ["LineExtensionAmount", "TaxExclusiveAmount", "PayableAmount"];
  return group("LegalMonetaryTotal", ...names.map((name) => leaf(name, total, { currencyID: currency })));
}

/** The pro-forma invoice as a UBL 2.4 Invoice of type 325, of elements only that UBL 2.1 has too, in the order of the schema. */
export function ublFile(content: ProformaContent): Buffer {
  const { number, issuedOn, currency, lines, seller, buyer, paymentTerms } = content;
  const terms = paymentTerms.map((code) =>
    group("PaymentTerms", leaf("ID", code), ...both("Note", (locale) => label("paymentTerm", code, locale))),
  );
  return xmlFile({
    name: "Invoice",
    attributes: {
      xmlns: `${namespace}:Invoice-2`,
      "xmlns:cac": `${namespace}:CommonAggregateComponents-2`,
      "xmlns:cbc": `${namespace}:CommonBasicComponents-2`,
    },
    content: [
      leaf("UBLVersionID", "2.4"),
      leaf("ID", number),
      leaf("IssueDate", issuedOn),
      leaf("InvoiceTypeCode", codes.proforma, { listID: "UNCL1001" }),
      ...notes(content),
      leaf("DocumentCurrencyCode", currency),
      leaf("LineCountNumeric", String(lines.length)),
      ...references(content),
      partyOf("AccountingSupplierParty", seller),
      partyOf("AccountingCustomerParty", buyer),
      ...deliveryOf(content),
      ...terms,
      totals(content),
      ...lines.map((line) => lineOf(line, content)),
    ],
  });
}
