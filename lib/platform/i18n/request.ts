import { locale as pathLocale } from "next/root-params";
import { getRequestConfig } from "next-intl/server";
import { defaultLocale, isLocale } from "./locales.ts";
import { messagesOf } from "./messages.ts";
import { timeZone } from "./time-zone.ts";

export default getRequestConfig(async ({ locale: asked }) => {
  const wanted = asked ?? (await pathLocale()) ?? defaultLocale;
  const locale = isLocale(wanted) ? wanted : defaultLocale;
  return { locale, messages: messagesOf(locale), timeZone };
});
