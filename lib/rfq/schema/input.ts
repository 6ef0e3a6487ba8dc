import { z } from "zod";
import { many, optionalText } from "#lib/platform/form-input";
import { looseFields, requestFields } from "./fields.ts";
import { requestLimits } from "./record.ts";
import { requestStates } from "./states.ts";
import { isZone } from "./zone.ts";

const about = { requestId: z.uuid(), version: z.coerce.number().int().min(1) };
const reason = z.string("reasonNeeded").trim().min(5, "reasonNeeded").max(requestLimits.reason);

export const requestFileBytes = 15_000_000;
const files = many(z.file().max(requestFileBytes), requestLimits.files);
const dropped = many(z.uuid(), requestLimits.files);

const sending = ["save", "submit", "amend"] as const;
const sent = z.strictObject({ ...about, intent: z.enum(sending), files, dropped, ...requestFields });

/** Buttons that only draw the form anew: with a line more, without one, or as it is. */
const redrawing = ["check", "add", ...Array.from({ length: requestLimits.lines * 2 }, (_, row) => `drop${row}`)] as const;

const loose = { ...about, files: z.unknown().optional(), dropped: z.unknown().optional(), ...looseFields };

/** The form as it is sent: to be kept for later, to go to the staff, to be published; or to be drawn anew with whatever was typed. */
export const saveRequestInput = z.discriminatedUnion("intent", [sent, z.strictObject({ ...loose, intent: z.enum(redrawing) })]);

type AnyForm = z.output<typeof saveRequestInput>;

/** Whether a form is to be saved, sent or published, rather than drawn anew. */
export const isSent = (form: AnyForm): form is z.output<typeof sent> => sending.some((intent) => intent === form.intent);

/** The form with whatever was typed, to be kept. */
export const keepRequestInput = z.strictObject({ ...loose, intent: z.string().max(30).optional() });

export const requestInput = z.strictObject(about);
export const requestIdInput = z.strictObject({ requestId: z.uuid() });
export const endRequestInput = z.strictObject({ ...about, reason });

const deadline = {
  deadline: z.string("deadlineNeeded").regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, "dayWrong"),
  timeZone: z.string().refine(isZone, "timeZone"),
};
export const deadlineInput = z.strictObject({ ...about, ...deadline });
export const republishInput = z.strictObject({
  ...about,
  ...deadline,
  deliverFrom: requestFields.deliverFrom,
  deliverTo: requestFields.deliverTo,
});

const asWho = { companyId: z.uuid().optional() };

export const startBlankInput = z.strictObject(asWho);
export const startTextInput = z.strictObject({
  ...asWho,
  text: z.string("required").trim().min(8, "textShort").max(requestLimits.text),
});
export const startProductInput = z.strictObject({ ...asWho, product: z.string().min(1).max(200) });
export const startListInput = z.strictObject({ ...asWho, listId: z.uuid() });
export const startAgainInput = z.strictObject({ requestId: z.uuid() });
export const startFileInput = z.strictObject({ ...asWho, file: z.file("required").max(requestFileBytes) });

export const inviteInput = z.strictObject({
  requestId: z.uuid(),
  suppliers: many(z.string().max(200), requestLimits.invitations),
  /** The address of a firm's page, or its last part. */
  address: optionalText(300),
});
export const uninviteInput = z.strictObject({ requestId: z.uuid(), companyId: z.uuid() });

/** What the staff may ask to change, besides the lines by number. */
export const reviewFields = [
  "request",
  "title",
  "lines",
  "note",
  "incoterm",
  "deliverTo",
  "deadline",
  "files",
  "visibility",
] as const;
export type ReviewField = (typeof reviewFields)[number];

export const decideRequestInput = z.strictObject({
  taskId: z.uuid(),
  flow: z.literal("1").optional(),
  version: z.coerce.number().int().min(1),
  decision: z.enum(["publish", "return", "refuse"]),
  reasons: z.partialRecord(z.enum(reviewFields), z.string().trim().max(requestLimits.reason)).default({}),
});

/** The address of the buyer's list: a state, a page, and what was just done. What does not fit is left out. */
export const requestsQuery = z.object({
  status: z.enum(requestStates).nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(100).catch(1).default(1),
});

/** The last part of the address of a firm's page, or what was typed where it is no address. */
export const slugOfAddress = (address: string): string => {
  const [, slug] = /\/suppliers\/([^/?#\s]+)/.exec(address) ?? [];
  return (slug ?? address.trim()).slice(0, 200);
};
