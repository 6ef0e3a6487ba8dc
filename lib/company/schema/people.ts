import { z } from "zod";
import { companyRoles } from "#lib/platform/actor";

/** Days for which an invitation can be accepted. */
export const invitationDays = 7;
/** Firms that one person may own at a time. */
export const mostFirms = 20;

const email = z.string().trim().toLowerCase().max(254).pipe(z.email("email"));

export const inviteInput = z.strictObject({ companyId: z.uuid(), email, role: z.enum(companyRoles).exclude(["OWNER"]) });
export const invitationIdInput = z.strictObject({ companyId: z.uuid(), invitationId: z.uuid() });
export const acceptInvitationInput = z.strictObject({ token: z.string().min(10).max(100) });
export const changeRoleInput = z.strictObject({ companyId: z.uuid(), userId: z.uuid(), role: z.enum(companyRoles) });
export const memberInput = z.strictObject({ companyId: z.uuid(), userId: z.uuid() });
export const leaveInput = z.strictObject({ companyId: z.uuid() });
export const answerTransferInput = z.strictObject({ transferId: z.uuid(), answer: z.enum(["accept", "decline"]) });
export const transferIdInput = z.strictObject({ transferId: z.uuid() });
