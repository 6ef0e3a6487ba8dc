import { getTranslations } from "next-intl/server";
import { Watching } from "#components/account/watching";
import { CompanySwitch } from "#components/company/company-switch";
import { DeskShell } from "#components/layout/desk-shell";
import { listOwnCompanies } from "#lib/company/queries/own";
import { localized } from "#lib/platform/i18n/localized";
import { currentActor, currentSession, workingCompanyId } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export const dynamic = "force-dynamic";

/** Pages check access for themselves; this only frames them. */
export default async function SupplierLayout({ children, params }: LayoutProps<"/[locale]/supplier">) {
  const [{ locale }, session, actor, companyId] = await Promise.all([
    params,
    currentSession(),
    currentActor(),
    workingCompanyId(),
  ]);
  if (!session) return children;
  const [t, companies] = await Promise.all([getTranslations("desk"), listOwnCompanies(actor)]);
  const current = companies.find(({ id }) => id === companyId);
  const home = urls.selling.home(locale);
  const links = [
    { href: home, label: t("today"), icon: "icon-[lucide--sun]" },
    { href: urls.selling.figures(locale), label: t("figures"), icon: "icon-[lucide--chart-column]" },
    { href: urls.selling.requests(locale), label: t("requests"), icon: "icon-[lucide--megaphone]" },
    { href: urls.selling.quotations(locale), label: t("quotations"), icon: "icon-[lucide--file-text]" },
    { href: urls.selling.samples(locale), label: t("samples"), icon: "icon-[lucide--package-open]" },
    { href: urls.selling.listings(locale), label: t("listings"), icon: "icon-[lucide--package]" },
    { href: urls.selling.imports(locale), label: t("imports"), icon: "icon-[lucide--upload]" },
    { href: urls.selling.company(locale), label: t("company"), icon: "icon-[lucide--building-2]" },
    { href: urls.selling.evidence(locale), label: t("evidence"), icon: "icon-[lucide--file-badge]" },
    { href: urls.selling.register(locale), label: t("register"), icon: "icon-[lucide--book-open-check]" },
    { href: urls.selling.people(locale), label: t("people"), icon: "icon-[lucide--users-round]" },
    { href: urls.selling.notices(locale), label: t("notices"), icon: "icon-[lucide--flag]" },
    { href: urls.selling.plan(locale), label: t("plan"), icon: "icon-[lucide--star]" },
  ];
  return (
    <DeskShell
      title={current ? localized(current, "name", locale).text : t("supplierDesk")}
      home={home}
      links={links}
      notice={<Watching viewed={session.viewed} locale={locale} />}
      aside={companies.length > 1 && <CompanySwitch locale={locale} companies={companies} current={companyId} />}
    >
      {children}
    </DeskShell>
  );
}
