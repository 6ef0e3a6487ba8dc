import { getTranslations } from "next-intl/server";
import { Watching } from "#components/account/watching";
import { DeskShell } from "#components/layout/desk-shell";
import { currentSession } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export const dynamic = "force-dynamic";

/** Pages check access for themselves; this only frames them. */
export default async function BuyerLayout({ children, params }: LayoutProps<"/[locale]/buyer">) {
  const [{ locale }, session] = await Promise.all([params, currentSession()]);
  if (!session) return children;
  const t = await getTranslations("desk");
  const home = urls.buying.home(locale);
  const links = [
    { href: home, label: t("today"), icon: "icon-[lucide--sun]" },
    { href: urls.buying.requests(locale), label: t("requests"), icon: "icon-[lucide--clipboard-list]" },
    { href: urls.buying.samples(locale), label: t("samples"), icon: "icon-[lucide--package-open]" },
    { href: urls.buying.favourites(locale), label: t("favourites"), icon: "icon-[lucide--heart]" },
    { href: urls.buying.recent(locale), label: t("recent"), icon: "icon-[lucide--history]" },
    { href: urls.buying.searches(locale), label: t("searches"), icon: "icon-[lucide--search]" },
    { href: urls.buying.following(locale), label: t("following"), icon: "icon-[lucide--bell]" },
    { href: urls.account.home(locale), label: t("accountDesk"), icon: "icon-[lucide--user-round]" },
  ];
  return (
    <DeskShell title={t("buyerDesk")} home={home} links={links} notice={<Watching viewed={session.viewed} locale={locale} />}>
      {children}
    </DeskShell>
  );
}
