"use server";

import { z } from "zod";
import { formAction, redirectTo } from "#lib/platform/action";
import { worksFor } from "#lib/platform/actor";
import { fail } from "#lib/platform/errors";
import { chooseWorkingCompany } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export const chooseCompanyAction = formAction(
  z.strictObject({ companyId: z.uuid() }),
  async (actor, { companyId }, { locale }) => {
    if (!worksFor(actor, companyId)) fail("notFound");
    await chooseWorkingCompany(companyId);
    return redirectTo(urls.selling.home(locale));
  },
);
