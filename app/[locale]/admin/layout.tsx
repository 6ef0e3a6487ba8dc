import { getTranslations } from "next-intl/server";
import { DeskShell } from "#components/layout/desk-shell";
import { isStaff } from "#lib/platform/actor";
import { currentActor } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { isShown } from "#lib/statistics/policy";

export const dynamic = "force-dynamic";

const icons = {
  queue: "icon-[lucide--inbox]",
  members: "icon-[lucide--users-round]",
  firms: "icon-[lucide--building-2]",
  entries: "icon-[lucide--book-open]",
  products: "icon-[lucide--package]",
  reports: "icon-[lucide--flag]",
  penalties: "icon-[lucide--ban]",
  categories: "icon-[lucide--tag]",
  words: "icon-[lucide--search]",
  rates: "icon-[lucide--badge-dollar-sign]",
  rules: "icon-[lucide--clipboard-check]",
  plans: "icon-[lucide--star]",
  staff: "icon-[lucide--key-round]",
  settings: "icon-[lucide--settings]",
  jobs: "icon-[lucide--history]",
  mails: "icon-[lucide--mail]",
  fairness: "icon-[lucide--scale]",
  market: "icon-[lucide--chart-column]",
  stuck: "icon-[lucide--hourglass]",
  audit: "icon-[lucide--book-open-check]",
} as const;

const partNames = [
  "queue",
  "members",
  "firms",
  "entries",
  "products",
  "reports",
  "penalties",
  "categories",
  "words",
  "rates",
  "rules",
  "plans",
  "staff",
  "settings",
  "jobs",
  "mails",
  "fairness",
  "market",
  "stuck",
  "audit",
] as const;

/** Pages check access for themselves; this only frames them. */
export default async function AdminLayout({ children, params }: LayoutProps<"/[locale]/admin">) {
  const [{ locale }, actor] = await Promise.all([params, currentActor()]);
  if (!isStaff(actor, "MODERATOR", "VERIFIER", "EDITOR", "OFFICER", "AUDITOR")) return children;
  const t = await getTranslations("desk");
  const home = urls.admin.home(locale);
  const links = [
    { href: home, label: t("today"), icon: "icon-[lucide--sun]" },
    ...partNames
      .filter((part) => isShown(actor, part))
      .map((part) => ({ href: urls.admin.part(locale, part), label: t(part), icon: icons[part] })),
  ];
  return (
    <DeskShell title={t("adminDesk")} home={home} links={links}>
      {children}
    </DeskShell>
  );
}
