import { z } from "zod";

export const registerClaimStatuses = ["SUBMITTED", "APPROVED", "REJECTED", "WITHDRAWN"] as const;
export type RegisterClaimStatus = (typeof registerClaimStatuses)[number];

export const entriesPerPage = 30;
const text = (most: number) => z.string().trim().max(most);

/** What the public search of the register takes from its address. */
export const registerSearchInput = z.strictObject({
  q: text(100).optional(),
  industry: text(60).optional(),
  district: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  claimed: z.enum(["yes", "no"]).optional(),
  page: z.coerce.number().int().min(1).max(100).default(1),
});
export type RegisterSearch = z.output<typeof registerSearchInput>;

/** The same where an address may hold anything: what does not fit is left out. */
export function lenientRegisterSearch(asked: Record<string, string | string[] | undefined>): RegisterSearch {
  const shape = registerSearchInput.shape;
  const given = Object.entries(asked).filter(([, value]) => value !== "");
  const kept = given.filter(([name, value]) =>
    Object.entries(shape).some(([key, field]) => key === name && field.safeParse(value).success),
  );
  return registerSearchInput.parse(Object.fromEntries(kept));
}

export const claimRecordInput = z.strictObject({
  companyId: z.uuid(),
  registerNumber: text(40).min(1),
  statement: text(2_000).min(10),
  paper: z.file().max(20_000_000).optional(),
});

export const withdrawRegisterClaimInput = z.strictObject({ claimId: z.uuid() });

export const noteFields = ["name", "district", "industry", "address", "status", "other"] as const;

/** A note beside an entry: what is otherwise, and who says so. */
export const noteInput = z.strictObject({
  recordId: z.uuid(),
  field: z.enum(noteFields),
  text: text(2_000).min(1),
  source: text(200).min(1),
});
