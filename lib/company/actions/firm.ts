"use server";

import { addIdentity, removeIdentity } from "#lib/company/commands/identity";
import { applyToSell, closeCompany } from "#lib/company/commands/move";
import { addPicture, removePicture, setLogo } from "#lib/company/commands/pictures";
import { editCompany } from "#lib/company/commands/profile";
import { registerCompany } from "#lib/company/commands/register";
import { companyOnlyInput, editCompanyInput, logoInput, pictureIdInput, pictureInput } from "#lib/company/schema/profile";
import { addIdentityInput, registerCompanyInput, removeIdentityInput } from "#lib/company/schema/register-company";
import { formAction, redirectTo } from "#lib/platform/action";
import { chooseWorkingCompany } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export const registerCompanyAction = formAction(registerCompanyInput, async (actor, input, { locale }) => {
  const { companyId, isDisputed } = await registerCompany(actor, input);
  await chooseWorkingCompany(companyId);
  return redirectTo(urls.selling.company(locale, { done: isDisputed ? "disputed" : "registered" }));
});

export const editCompanyAction = formAction(editCompanyInput, async (actor, input, { locale }) => {
  const { version } = await editCompany(actor, input);
  return redirectTo(urls.selling.company(locale, { done: "saved", version }));
});

export const setLogoAction = formAction(logoInput, async (actor, { companyId, logo }, { locale }) => {
  await setLogo(actor, companyId, { bytes: Buffer.from(await logo.arrayBuffer()), name: logo.name });
  return redirectTo(urls.selling.company(locale, { done: "saved" }));
});

export const removeLogoAction = formAction(companyOnlyInput, async (actor, { companyId }, { locale }) => {
  await setLogo(actor, companyId, null);
  return redirectTo(urls.selling.company(locale, { done: "saved" }));
});

export const addPictureAction = formAction(pictureInput, async (actor, { companyId, picture, altZh, altEn }, { locale }) => {
  const bytes = Buffer.from(await picture.arrayBuffer());
  await addPicture(actor, companyId, { bytes, name: picture.name, altZh, altEn });
  return redirectTo(urls.selling.company(locale, { done: "saved" }));
});

export const removePictureAction = formAction(pictureIdInput, async (actor, input, { locale }) => {
  await removePicture(actor, input);
  return redirectTo(urls.selling.company(locale, { done: "saved" }));
});

export const addIdentityAction = formAction(addIdentityInput, async (actor, input, { locale }) => {
  const { isHeld } = await addIdentity(actor, input);
  return redirectTo(urls.selling.company(locale, { done: isHeld ? "saved" : "disputed" }));
});

export const removeIdentityAction = formAction(removeIdentityInput, async (actor, input, { locale }) => {
  await removeIdentity(actor, input);
  return redirectTo(urls.selling.company(locale, { done: "saved" }));
});

export const applyToSellAction = formAction(companyOnlyInput, async (actor, input, { locale }) => {
  await applyToSell(actor, input);
  return redirectTo(urls.selling.company(locale, { done: "applied" }));
});

export const closeCompanyAction = formAction(companyOnlyInput, async (actor, input, { locale }) => {
  await closeCompany(actor, input);
  return redirectTo(urls.account.companies(locale, { done: "closed" }));
});
