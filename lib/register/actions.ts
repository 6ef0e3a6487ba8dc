"use server";

import { formAction, redirectTo } from "#lib/platform/action";
import { savePrivateFile } from "#lib/platform/files/private";
import { urls } from "#lib/platform/urls";
import { claimRecord, withdrawRegisterClaim } from "./commands.ts";
import { claimRecordInput, withdrawRegisterClaimInput } from "./schema.ts";

export const claimRecordAction = formAction(claimRecordInput, async (actor, { paper, ...claim }, { locale }) => {
  const saved =
    paper &&
    (await savePrivateFile(actor, {
      bytes: new Uint8Array(await paper.arrayBuffer()),
      name: paper.name,
      companyId: claim.companyId,
      field: "paper",
    }));
  await claimRecord(actor, { ...claim, fileId: saved?.fileId ?? null });
  return redirectTo(urls.selling.register(locale, { done: "claimed" }));
});

export const withdrawRegisterClaimAction = formAction(withdrawRegisterClaimInput, async (actor, input, { locale }) => {
  await withdrawRegisterClaim(actor, input);
  return redirectTo(urls.selling.register(locale, { done: "withdrawn" }));
});
