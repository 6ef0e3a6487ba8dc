import { reading, writing } from "#lib/integration/api/doors";
import { createQuotation, newQuotationInput, quotationList, quotationsQuery } from "#lib/integration/api/quotations";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const GET = route(quotationsQuery, quotationList, reading("quotations", "quotations:read"));
export const POST = route(newQuotationInput, createQuotation, writing("quotationCreate", "quotations:write", 201));
