import { z } from "zod";
import { many } from "#lib/platform/form-input";

/** What endpoints can be told: the first ones a buyer's side, the others a supplier's, `request.closed` both. */
export const webhookEvents = [
  "request.published",
  "request.closed",
  "quotation.received",
  "award.made",
  "request.matched",
  "request.amended",
  "quotation.countered",
  "quotation.accepted",
  "quotation.declined",
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

/** The events of somebody who buys without a firm. */
export const personalEvents: readonly WebhookEvent[] = [
  "request.published",
  "request.closed",
  "quotation.received",
  "award.made",
];

export const isWebhookEvent = (text: string): text is WebhookEvent => webhookEvents.some((event) => event === text);

/** Under which key the words of an event stand. */
export const eventWords = {
  "request.published": "requestPublished",
  "request.closed": "requestClosed",
  "quotation.received": "quotationReceived",
  "award.made": "awardMade",
  "request.matched": "requestMatched",
  "request.amended": "requestAmended",
  "quotation.countered": "quotationCountered",
  "quotation.accepted": "quotationAccepted",
  "quotation.declined": "quotationDeclined",
} as const satisfies Record<WebhookEvent, string>;

export const webhookLimits = { endpoints: 10, url: 500, perPage: 30, keptDays: 30 } as const;

/** Minutes between a try that failed and the next; after the last there is none. */
export const pauses = [1, 5, 30, 120, 360, 720, 1440] as const;
export const mostTries = pauses.length + 1;

const events = many(z.enum(webhookEvents), webhookEvents.length).refine((given) => given.length > 0, "required");
const url = z.string("required").trim().max(webhookLimits.url).refine(URL.canParse, "httpsUrl");

export const makeEndpointInput = z.strictObject({
  companyId: z
    .uuid()
    .optional()
    .transform((id) => id ?? null),
  url,
  events,
});
export const endpointInput = z.strictObject({ endpointId: z.uuid() });
export const switchEndpointInput = z.strictObject({
  endpointId: z.uuid(),
  isOn: z.enum(["yes", "no"]).transform((value) => value === "yes"),
});
export const replayInput = z.strictObject({ deliveryId: z.uuid() });
export const replayFailedInput = z.strictObject({ endpointId: z.uuid(), since: z.iso.date("dayWrong") });

/** The address of an endpoint's page; what does not fit is left out. */
export const deliveriesQuery = z.object({ page: z.coerce.number().int().min(1).max(33).catch(1).default(1) });

const attempt = z.object({ at: z.string(), status: z.number().nullable(), ms: z.number(), answer: z.string() });
export type Attempt = z.infer<typeof attempt>;

/** The tries of a delivery as they are kept. */
export const readAttempts = (stored: unknown): Attempt[] => z.array(attempt).catch([]).parse(stored);
