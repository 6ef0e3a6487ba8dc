"use server";

import { setOpenData } from "#lib/opendata/commands";
import { openDataInput } from "#lib/opendata/schema/address";
import { formAction, redirectTo } from "#lib/platform/action";
import { urls } from "#lib/platform/urls";

export const setOpenDataAction = formAction(openDataInput, async (actor, { requestId, isOpen }, { locale }) => {
  await setOpenData(actor, { requestId, isOpen: isOpen === "yes" });
  const done = isOpen === "yes" ? "dataOpened" : "dataClosed";
  return redirectTo(`${urls.buying.request(locale, requestId, { done })}#open-data`);
});
