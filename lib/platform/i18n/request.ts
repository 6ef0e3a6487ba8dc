import { locale as pathLocale } from "next/root-params";
import { getRequestConfig } from "next-intl/server";
import { defaultLocale, isLocale } from "./locales.ts";
import { messagesOf } from "./messages.ts";

/** Where a fair is held, deadlines are meant and dates are read. */
export const timeZone = "Asia/Shanghai";

export default getRequestConfig(async ({ locale: asked }) => {
  const wanted = asked ?? (await pathLocale()) ?? defaultLocale;
  const locale = isLocale(wanted) ? wanted : defaultLocale;
  return { locale, messages: messagesOf(locale), timeZone };
});
