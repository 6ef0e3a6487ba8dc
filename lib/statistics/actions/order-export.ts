"use server";

import { done, formAction } from "#lib/platform/action";
import { orderExport } from "#lib/statistics/commands/order-export";
import { exportInput } from "#lib/statistics/schema/lists";

export const orderExportAction = formAction(exportInput, async (actor, input, { locale }) => {
  await orderExport(actor, { ...input, locale });
  return done("admin.exportOrdered");
});
