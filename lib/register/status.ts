import { flow } from "#lib/platform/flow";
import type { RegisterClaimStatus } from "./schema.ts";

export type RegisterClaimMove = "approve" | "reject" | "withdraw";

export const registerClaimFlow = flow<RegisterClaimStatus, RegisterClaimMove>({
  SUBMITTED: { approve: "APPROVED", reject: "REJECTED", withdraw: "WITHDRAWN" },
  APPROVED: {},
  REJECTED: {},
  WITHDRAWN: {},
});
