"use server";

import { z } from "zod";
import { formAction, redirectTo } from "#lib/platform/action";
import { urls } from "#lib/platform/urls";
import { exportFormats, orderExport } from "#lib/product/commands/export";

const orderInput = z.strictObject({ companyId: z.uuid(), format: exportFormats });

export const orderExportAction = formAction(orderInput, async (actor, order, { locale }) => {
  await orderExport(actor, order);
  return redirectTo(urls.selling.exports(locale));
});
