import { z } from "zod";
import { webhookEvents } from "#lib/integration/schema/webhooks";
import { gapKinds, warningKinds } from "#lib/quotation/schema/check";
import { awardReasons } from "#lib/quotation/schema/decisions";
import { legs } from "#lib/quotation/schema/legs";
import { quotationStatuses } from "#lib/quotation/status";
import { requestCriteria } from "#lib/rfq/schema/record";
import { requestStates, visibilities } from "#lib/rfq/schema/states";

const nullable = <Schema extends z.ZodType>(schema: Schema) => schema.nullable();
const text = nullable(z.string());
const count = z.int().min(0);
const time = z.iso.datetime({ offset: true });
const instant = nullable(time);
const day = nullable(z.iso.date());
/** Amounts have more digits than a double holds. */
const decimal = z.string().regex(/^\d+(\.\d+)?$/);
const cursor = nullable(z.uuid());

const requestFields = {
  id: z.uuid(),
  number: text,
  title: z.string(),
  state: z.enum(requestStates),
  visibility: z.enum(visibilities),
  isSealed: z.boolean(),
  deadline: instant,
  places: count,
  offerCount: count,
  version: z.int(),
  publishedAt: instant,
};

export const requestItemShape = z.object(requestFields).meta({ id: "RequestItem" });
export const requestListShape = z.object({ items: z.array(requestItemShape), nextCursor: cursor }).meta({ id: "RequestList" });

const requestLineShape = z
  .object({
    position: z.int(),
    item: z.string(),
    specification: z.string(),
    category: text,
    quantity: nullable(decimal),
    unit: z.string(),
    targetPrice: nullable(decimal),
    hsCode: text,
    certificates: z.array(z.string()),
    wantsSample: z.boolean(),
  })
  .meta({ id: "RequestLine" });

const terms = {
  note: z.string(),
  language: z.string(),
  country: z.string(),
  destination: text,
  incoterm: text,
  place: text,
  currency: text,
  paymentTerms: z.array(z.string()),
  deliverFrom: day,
  deliverTo: day,
  timeZone: z.string(),
  weights: z.partialRecord(z.enum(requestCriteria), z.int()),
  edition: z.int(),
  lines: z.array(requestLineShape),
};

export const requestShape = z
  .object({ ...requestFields, ...terms, round: z.int(), closeReason: text, missing: z.array(z.string()) })
  .meta({ id: "Request" });

const offerLineShape = z
  .object({
    position: z.int(),
    isBid: z.boolean(),
    breaks: z.array(z.object({ minQuantity: decimal, unitPrice: decimal }).meta({ id: "OfferBreak" })),
    leadTimeDays: nullable(z.int()),
    alternative: text,
    remark: text,
    carton: nullable(
      z
        .object({ units: decimal, lengthCm: decimal, widthCm: decimal, heightCm: decimal, grossKg: nullable(decimal) })
        .meta({ id: "Carton" }),
    ),
  })
  .meta({ id: "OfferLine" });

export const offerContentShape = z
  .object({
    edition: z.int(),
    currency: z.string(),
    incoterm: z.string(),
    place: z.string(),
    validUntil: z.iso.date(),
    leadTimeDays: z.int(),
    paymentTerms: z.array(z.string()),
    note: text,
    sample: z.object({ price: nullable(decimal), days: nullable(z.int()) }).meta({ id: "OfferSample" }),
    freight: z.partialRecord(z.enum(legs), decimal),
    lines: z.array(offerLineShape),
    files: z.array(z.object({ name: z.string(), bytes: count, sha256: z.string() }).meta({ id: "OfferFile" })).optional(),
  })
  .meta({ id: "OfferContent" });

const offerShape = z
  .object({
    id: z.uuid(),
    number: text,
    state: z.enum(quotationStatuses),
    version: z.int(),
    offerVersion: z.int(),
    supplier: z.object({ slug: z.string(), name: z.string() }).meta({ id: "OfferSupplier" }),
    submittedAt: instant,
    hash: z.string(),
    content: nullable(offerContentShape),
  })
  .meta({ id: "Offer" });

export const offerListShape = z
  .object({ request: z.uuid(), isSealed: z.boolean(), offerCount: count, items: z.array(offerShape) })
  .meta({ id: "OfferList" });

const awardLineShape = z
  .object({
    position: z.int(),
    quotation: z.uuid(),
    offerVersion: z.int(),
    quantity: decimal,
    unitPrice: decimal,
    currency: z.string(),
    awardReason: z.enum(awardReasons),
    note: z.string(),
    createdAt: time,
  })
  .meta({ id: "AwardLine" });

export const awardShape = z
  .object({ request: z.uuid(), state: z.enum(requestStates), lines: z.array(awardLineShape) })
  .meta({ id: "Award" });

const { visibility: _, ...seenFields } = requestFields;
const opportunityFields = {
  ...seenFields,
  country: z.string(),
  category: text,
  incoterm: text,
  place: text,
  grade: z.int(),
  isTold: z.boolean(),
  isDeclined: z.boolean(),
  quotation: nullable(z.uuid()),
};

export const opportunityItemShape = z.object(opportunityFields).meta({ id: "OpportunityItem" });
export const opportunityListShape = z
  .object({ items: z.array(opportunityItemShape), nextCursor: cursor })
  .meta({ id: "OpportunityList" });

const answerShape = z.object({ question: z.string(), answer: text, answeredAt: instant }).meta({ id: "Clarification" });
const fileShape = z.object({ name: z.string(), bytes: count, url: z.url() }).meta({ id: "RequestFile" });

export const opportunityShape = z
  .object({
    ...seenFields,
    ...terms,
    grade: z.int(),
    quotation: nullable(z.uuid()),
    files: z.array(fileShape),
    clarifications: z.array(answerShape),
  })
  .meta({ id: "Opportunity" });

const quotationFields = {
  id: z.uuid(),
  number: text,
  request: z.uuid(),
  state: z.enum(quotationStatuses),
  version: z.int(),
  offerVersion: z.int(),
  validUntilAt: instant,
  submittedAt: instant,
  createdAt: time,
  updatedAt: time,
};

export const quotationItemShape = z.object(quotationFields).meta({ id: "QuotationItem" });
export const quotationListShape = z
  .object({ items: z.array(quotationItemShape), nextCursor: cursor })
  .meta({ id: "QuotationList" });

const pointOf = <Kind extends string>(kinds: readonly [Kind, ...Kind[]], id: string) =>
  z.object({ what: z.enum(kinds), position: z.int().optional() }).meta({ id });

export const quotationShape = z
  .object({
    ...quotationFields,
    waitsForApproval: z.boolean(),
    gaps: z.array(pointOf(gapKinds, "OfferGap")),
    warnings: z.array(pointOf(warningKinds, "OfferWarning")),
    content: nullable(offerContentShape),
    hash: text,
  })
  .meta({ id: "Quotation" });

export const withdrawnShape = z.object({ id: z.string(), isDeleted: z.boolean() }).meta({ id: "RequestWithdrawn" });
export const declinedShape = z.object({ id: z.string(), isDeclined: z.boolean() }).meta({ id: "OpportunityDeclined" });

const endpointFields = {
  id: z.uuid(),
  url: z.url(),
  events: z.array(z.enum(webhookEvents)),
  state: z.enum(["ACTIVE", "FAILING", "DISABLED"]),
  createdAt: time,
};
const endpointShape = z.object(endpointFields).meta({ id: "Endpoint" });
export const endpointListShape = z.object({ items: z.array(endpointShape) }).meta({ id: "EndpointList" });
export const newEndpointShape = z.object({ ...endpointFields, secret: z.string() }).meta({ id: "NewEndpoint" });
export const removedShape = z.object({ id: z.string(), isDeleted: z.boolean() }).meta({ id: "EndpointRemoved" });

const tryShape = z.object({ at: time, status: nullable(z.int()), ms: count, answer: z.string() }).meta({ id: "DeliveryTry" });
const messageShape = z
  .object({
    id: z.uuid(),
    event: z.string(),
    state: z.enum(["PENDING", "DELIVERED", "FAILED"]),
    attempts: count,
    createdAt: time,
    nextAt: instant,
    tries: z.array(tryShape),
  })
  .meta({ id: "Delivery" });
export const messageListShape = z.object({ items: z.array(messageShape), nextCursor: cursor }).meta({ id: "DeliveryList" });
export const replayedShape = z.object({ count }).meta({ id: "Replayed" });

export type ApiEndpoint = z.infer<typeof endpointShape>;
export type ApiRequestItem = z.infer<typeof requestItemShape>;
export type ApiRequest = z.infer<typeof requestShape>;
export type ApiOfferList = z.infer<typeof offerListShape>;
export type ApiAward = z.infer<typeof awardShape>;
export type ApiOpportunityItem = z.infer<typeof opportunityItemShape>;
export type ApiOpportunity = z.infer<typeof opportunityShape>;
export type ApiQuotationItem = z.infer<typeof quotationItemShape>;
export type ApiQuotation = z.infer<typeof quotationShape>;
