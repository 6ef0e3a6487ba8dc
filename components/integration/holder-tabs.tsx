import { useTranslations } from "next-intl";
import { urls } from "#lib/platform/urls";

export type HolderTab = { companyId: string | null; name: string };
type Props = { tabs: readonly HolderTab[]; current: string | null; locale: string };

/** Whose keys and endpoints are shown: a firm's, or one's own. */
export function HolderTabs({ tabs, current, locale }: Props) {
  const t = useTranslations("integration");
  if (tabs.length < 2) return null;
  return (
    <nav aria-label={t("whose")} className="flex flex-wrap gap-2">
      {tabs.map(({ companyId, name }) => (
        <a
          key={companyId ?? "own"}
          href={urls.account.connections(locale, { for: companyId ?? "me" })}
          aria-current={companyId === current ? "page" : undefined}
          className="max-w-full rounded-lg border border-base-300 px-3 py-1.5 text-sm [overflow-wrap:anywhere] hover:bg-base-200 aria-[current=page]:border-secondary aria-[current=page]:font-semibold"
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
