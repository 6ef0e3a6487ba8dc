import { z } from "zod";
import type { Scope } from "#lib/integration/schema/scopes";
import { awardBody } from "./offers.ts";
import { opportunitiesQuery } from "./opportunities.ts";
import { newQuotationBody, quotationsQuery, saveQuotationBody, sendQuotationBody, withdrawQuotationBody } from "./quotations.ts";
import { requestBody } from "./request-body.ts";
import { requestsQuery } from "./requests.ts";
import {
  awardShape,
  declinedShape,
  endpointListShape,
  messageListShape,
  newEndpointShape,
  offerListShape,
  opportunityListShape,
  opportunityShape,
  quotationListShape,
  quotationShape,
  removedShape,
  replayedShape,
  requestListShape,
  requestShape,
  withdrawnShape,
} from "./shapes.ts";
import { endpointBody, messagesQuery, replayBody } from "./webhooks.ts";

export type TradeOperation = {
  method: "get" | "post" | "put" | "delete";
  path: `/api/v1/${string}`;
  scope: Scope;
  query: z.ZodObject;
  parameters: z.ZodObject | null;
  body: z.ZodType | null;
  answer: z.ZodType;
  status: "200" | "201";
};

const versionBody = z.strictObject({ version: z.int().min(1) }).meta({ id: "VersionInput" });
const nothing = z.strictObject({});
const named = z.object({ id: z.uuid() });
const isNamed = (path: string) => path.includes("{id}");

type Reading = [path: TradeOperation["path"], scope: Scope, answer: z.ZodType, query?: z.ZodObject];
type Writing = [path: TradeOperation["path"], scope: Scope, answer: z.ZodType, body: z.ZodType | null, status?: "200" | "201"];

const read = (...[path, scope, answer, query = nothing]: Reading): TradeOperation => ({
  ...{ method: "get", path, scope, answer, query, body: null, status: "200" },
  parameters: isNamed(path) ? named : null,
});

const write = (...[path, scope, answer, body, status = "200"]: Writing): TradeOperation => ({
  ...{ method: "post", path, scope, answer, query: nothing, body, status },
  parameters: isNamed(path) ? named : null,
});

/** The doors for keys as they are published. */
export const tradeOperations = {
  requests: read("/api/v1/requests", "requests:read", requestListShape, requestsQuery),
  requestCreate: write("/api/v1/requests", "requests:write", requestShape, requestBody, "201"),
  request: read("/api/v1/requests/{id}", "requests:read", requestShape),
  requestSubmit: write("/api/v1/requests/{id}/submit", "requests:write", requestShape, versionBody),
  requestClose: write("/api/v1/requests/{id}/close", "requests:write", requestShape, versionBody),
  requestWithdraw: write("/api/v1/requests/{id}/withdraw", "requests:write", withdrawnShape, versionBody),
  offers: read("/api/v1/requests/{id}/offers", "requests:read", offerListShape),
  award: read("/api/v1/requests/{id}/award", "requests:read", awardShape),
  awardMake: write("/api/v1/requests/{id}/award", "awards:write", awardShape, awardBody, "201"),
  opportunities: read("/api/v1/opportunities", "quotations:read", opportunityListShape, opportunitiesQuery),
  opportunity: read("/api/v1/opportunities/{id}", "quotations:read", opportunityShape),
  opportunityDecline: write("/api/v1/opportunities/{id}/decline", "quotations:write", declinedShape, null),
  quotations: read("/api/v1/quotations", "quotations:read", quotationListShape, quotationsQuery),
  quotationCreate: write("/api/v1/quotations", "quotations:write", quotationShape, newQuotationBody, "201"),
  quotation: read("/api/v1/quotations/{id}", "quotations:read", quotationShape),
  quotationChange: {
    ...write("/api/v1/quotations/{id}", "quotations:write", quotationShape, saveQuotationBody),
    method: "put",
  },
  quotationSend: write("/api/v1/quotations/{id}/send", "quotations:write", quotationShape, sendQuotationBody),
  quotationWithdraw: write("/api/v1/quotations/{id}/withdraw", "quotations:write", quotationShape, withdrawQuotationBody),
  webhooks: read("/api/v1/webhooks", "webhooks:manage", endpointListShape),
  webhookCreate: write("/api/v1/webhooks", "webhooks:manage", newEndpointShape, endpointBody, "201"),
  webhookRemove: { ...write("/api/v1/webhooks/{id}", "webhooks:manage", removedShape, null), method: "delete" },
  deliveries: read("/api/v1/webhooks/{id}/deliveries", "webhooks:manage", messageListShape, messagesQuery.omit({ id: true })),
  replay: write("/api/v1/webhooks/{id}/replay", "webhooks:manage", replayedShape, replayBody),
} satisfies Record<string, TradeOperation>;

export type TradeOperationName = keyof typeof tradeOperations;
