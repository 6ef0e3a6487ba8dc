import { getTranslations } from "next-intl/server";
import { SignOut } from "#components/account/sign-out";
import { Watching } from "#components/account/watching";
import { DeskShell } from "#components/layout/desk-shell";
import { currentSession } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export const dynamic = "force-dynamic";

/** Signed in: the account's desk. Signed out (signing in, joining, resetting): the page alone. */
export default async function AccountLayout({ children, params }: LayoutProps<"/[locale]/account">) {
  const [{ locale }, session] = await Promise.all([params, currentSession()]);
  if (!session) return <div className="frame py-8">{children}</div>;
  const t = await getTranslations("desk");
  const home = urls.account.home(locale);
  const links = [
    { href: home, label: t("profile"), icon: "icon-[lucide--user-round]" },
    { href: urls.account.security(locale), label: t("security"), icon: "icon-[lucide--key-round]" },
    { href: urls.account.sessions(locale), label: t("sessions"), icon: "icon-[lucide--laptop]" },
    { href: urls.account.companies(locale), label: t("companies"), icon: "icon-[lucide--building-2]" },
    { href: urls.account.connections(locale), label: t("connections"), icon: "icon-[lucide--plug]" },
    { href: urls.account.privacy(locale), label: t("privacy"), icon: "icon-[lucide--shield]" },
    { href: urls.selling.home(locale), label: t("supplierDesk"), icon: "icon-[lucide--store]" },
    { href: urls.buying.home(locale), label: t("buyerDesk"), icon: "icon-[lucide--shopping-basket]" },
    ...(session.staffRoles.length > 0
      ? [{ href: urls.admin.home(locale), label: t("adminDesk"), icon: "icon-[lucide--landmark]" }]
      : []),
  ];
  return (
    <DeskShell
      title={session.name}
      home={home}
      links={links}
      aside={<SignOut locale={locale} label={t("signOut")} />}
      notice={<Watching viewed={session.viewed} locale={locale} />}
    >
      {children}
    </DeskShell>
  );
}
