import { lineAmount, sumOf } from "#lib/proforma/schema/amounts";
import type { ProformaContent, ProformaLine } from "#lib/proforma/schema/content";

export const invoiceLine = (position: number, fields: Partial<ProformaLine> = {}, currency = "USD"): ProformaLine => {
  const line = {
    position,
    item: `Thermos 不锈钢保温杯 ${position}`,
    specification: "SUS304，双层真空",
    alternative: null,
    remark: null,
    hsCode: "961700",
    quantity: "1000",
    unitCode: "H87",
    unitPrice: "2.155",
    leadTimeDays: null,
    packing: { cartons: "42", cbm: "1.68", grossKg: "630" },
    ...fields,
  };
  return { ...line, amount: lineAmount(line.unitPrice, line.quantity, currency) };
};

/** What a pro-forma invoice says, with the lines that a test needs. */
export function invoiceContent(lines: readonly ProformaLine[], fields: Partial<ProformaContent> = {}): ProformaContent {
  const currency = fields.currency ?? "USD";
  return {
    number: "PI-2026-000123",
    issuedOn: "2026-11-24",
    validUntil: "2027-01-15",
    request: { number: "RFQ-2026-000077", title: "Thermos flasks for Mombasa", edition: 2 },
    quotation: { number: "Q-2026-000321", version: 3 },
    seller: {
      nameZh: "宁波示例器皿有限公司",
      nameEn: "Ningbo Example Ware Co., Ltd.",
      addressZh: "宁波市鄞州区天童南路 1 号",
      addressEn: "1 South Tiantong Road, Ningbo",
      countryCode: "CN",
      creditCode: "91330200MA2EXAMPLE",
    },
    buyer: { nameZh: null, nameEn: "Savanna Home Ltd.", addressZh: null, addressEn: null, countryCode: "KE", creditCode: null },
    incoterm: "FOB",
    place: "Ningbo",
    destinationCode: "KEMBA",
    leadTimeDays: 30,
    paymentTerms: ["TT"],
    note: null,
    lines: [...lines],
    total: sumOf(
      lines.map(({ amount }) => amount),
      currency,
    ),
    ...fields,
    currency,
  };
}
