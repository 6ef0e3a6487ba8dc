import { writing } from "#lib/integration/api/doors";
import { sendOne, sendQuotationInput } from "#lib/integration/api/quotations";
import { route } from "#lib/platform/route";

export const dynamic = "force-dynamic";

export const POST = route(sendQuotationInput, sendOne, writing("quotationSend", "quotations:write"));
