import { useTranslations } from "next-intl";
import { urls } from "#lib/platform/urls";
import { BrandMark } from "./brand-mark.tsx";

type Column = { heading: string; links: readonly { href: string; label: string }[] };

export function SiteFooter({ locale }: { locale: string }) {
  const t = useTranslations("nav");
  const common = useTranslations("common");
  const columns: Column[] = [
    {
      heading: t("discover"),
      links: [
        { href: urls.categories(locale), label: t("allCategories") },
        { href: urls.products(locale), label: t("products") },
        { href: urls.suppliers(locale), label: t("suppliers") },
        { href: urls.requests(locale), label: t("requests") },
        { href: urls.register(locale), label: t("register") },
      ],
    },
    {
      heading: t("information"),
      links: [
        { href: urls.fairness(locale), label: t("fairness") },
        { href: urls.developers(locale), label: t("developers") },
        { href: urls.feed(locale), label: t("feed") },
        { href: urls.requestFeed(locale), label: t("requestFeed") },
      ],
    },
  ];
  return (
    <footer className="mt-auto border-t border-base-300 bg-base-100 print:hidden">
      <div className="frame grid gap-8 py-8 text-sm sm:grid-cols-[1fr_auto_auto] sm:gap-16">
        <div className="flex flex-col gap-3">
          <p className="flex items-center gap-2 font-semibold">
            <BrandMark className="size-7" />
            {common("siteName")}
          </p>
          <p className="max-w-prose text-muted">{common("tagline")}</p>
          <p className="max-w-prose text-xs text-muted">{t("footNote")}</p>
        </div>
        {columns.map(({ heading, links }) => (
          <nav key={heading} aria-label={heading}>
            <h2 className="mb-1 text-sm font-semibold tracking-normal">{heading}</h2>
            <ul>
              {links.map(({ href, label }) => (
                <li key={href}>
                  <a href={href} className="inline-block py-1 text-muted hover:text-secondary">
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
    </footer>
  );
}
