import { writing } from "#lib/integration/api/doors";
import { withdrawOneQuotation, withdrawQuotationInput } from "#lib/integration/api/quotations";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const POST = route(withdrawQuotationInput, withdrawOneQuotation, writing("quotationWithdraw", "quotations:write"));
