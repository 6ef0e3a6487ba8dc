import { useTranslations } from "next-intl";
import { urls } from "#lib/platform/urls";
import { BrowserViews } from "./browser-views.tsx";

/** What this browser remembers of a visitor. For members only where there is something, from before they signed in. */
export function BrowserRecent({ locale, isQuiet = false }: { locale: string; isQuiet?: boolean }) {
  const t = useTranslations("buying");
  const words = {
    heading: t("inBrowser"),
    text: t("inBrowserText"),
    clear: t("clearRecent"),
    turnOff: t("turnOff"),
    turnOn: t("turnOn"),
    none: t("noneInBrowser"),
    isOff: t("browserOff"),
  };
  return <BrowserViews base={urls.products(locale)} words={words} isQuiet={isQuiet} />;
}
