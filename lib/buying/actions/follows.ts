"use server";

import { followCompany, unfollowCompany } from "#lib/buying/commands/follows";
import { companyIdInput, companyInput } from "#lib/buying/schema";
import { formAction, redirectTo } from "#lib/platform/action";
import { urls } from "#lib/platform/urls";

export const followCompanyAction = formAction(companyInput, async (actor, input, { locale }) => {
  await followCompany(actor, input);
  return redirectTo(urls.buying.following(locale, { followed: input.company }));
});

export const unfollowCompanyAction = formAction(companyIdInput, async (actor, input, { locale }) => {
  const { company } = await unfollowCompany(actor, input);
  return redirectTo(urls.buying.following(locale, { unfollowed: company }));
});
