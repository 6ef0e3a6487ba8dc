import businessTypeData from "./data/business-types.json" with { type: "json" };
import certificateData from "./data/certificates.json" with { type: "json" };
import districtData from "./data/districts.json" with { type: "json" };
import paymentData from "./data/payment-terms.json" with { type: "json" };
import { fold, synonymTable, type Term } from "./fold.ts";

/** Certificates and marks that suppliers state. */
export const certificates: readonly Term[] = certificateData;
export const paymentTerms: readonly Term[] = paymentData;
export const businessTypes: readonly Term[] = businessTypeData;
/** Ningbo's districts by GB/T 2260 code. */
export const districts: readonly Term[] = districtData;

const certificateTable = synonymTable(certificateData);
const paymentTable = synonymTable(paymentData);

export const certificateCode = (text: string): string | null => certificateTable.get(fold(text)) ?? null;
export const paymentTermCode = (text: string): string | null => paymentTable.get(fold(text)) ?? null;
