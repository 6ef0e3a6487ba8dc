import { putting, reading } from "#lib/integration/api/doors";
import { changeQuotation, oneQuotation, saveQuotationInput } from "#lib/integration/api/quotations";
import { requestQuery } from "#lib/integration/api/requests";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const GET = route(requestQuery, oneQuotation, reading("quotation", "quotations:read"));
export const PUT = route(saveQuotationInput, changeQuotation, putting("quotationChange", "quotations:write"));
