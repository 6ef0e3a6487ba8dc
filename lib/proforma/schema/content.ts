import { z } from "zod";

const decimal = z.string().regex(/^\d+(\.\d+)?$/);

const party = z.object({
  nameZh: z.string().nullable(),
  nameEn: z.string().nullable(),
  addressZh: z.string().nullable(),
  addressEn: z.string().nullable(),
  countryCode: z.string().length(2),
  /** The credit code of the register of firms with import and export rights, where the entry is the firm's. */
  creditCode: z.string().nullable(),
});

const packing = z.object({ cartons: decimal, cbm: decimal, grossKg: decimal.nullable() });

const line = z.object({
  position: z.number().int(),
  item: z.string(),
  specification: z.string(),
  /** What is offered instead of what was asked for. */
  alternative: z.string().nullable(),
  remark: z.string().nullable(),
  hsCode: z.string().nullable(),
  quantity: decimal,
  unitCode: z.string(),
  unitPrice: decimal,
  /** Unit price × quantity in the minor units of the currency. */
  amount: decimal,
  leadTimeDays: z.number().int().nullable(),
  packing: packing.nullable(),
});

/**
 * What a pro-forma invoice says, as it was on the day of the award: frozen once, drawn as PDF and written as UBL from here alone. Days
 * are those of the seller's time zone.
 */
export const proformaContent = z.object({
  number: z.string(),
  issuedOn: z.iso.date(),
  validUntil: z.iso.date(),
  request: z.object({ number: z.string(), title: z.string(), edition: z.number().int() }),
  quotation: z.object({ number: z.string(), version: z.number().int() }),
  seller: party,
  buyer: party,
  incoterm: z.string().length(3),
  place: z.string(),
  /** UN/LOCODE of the port to which the request goes. */
  destinationCode: z.string().nullable(),
  currency: z.string().length(3),
  leadTimeDays: z.number().int(),
  paymentTerms: z.array(z.string()),
  note: z.string().nullable(),
  lines: z.array(line).min(1),
  /** The sum of the lines' amounts, which are rounded already. */
  total: decimal,
});

export type ProformaContent = z.infer<typeof proformaContent>;
export type ProformaLine = ProformaContent["lines"][number];
export type ProformaParty = ProformaContent["seller"];
export type Packing = z.infer<typeof packing>;
