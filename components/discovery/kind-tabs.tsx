import { useTranslations } from "next-intl";
import { urls } from "#lib/platform/urls";

/** The same words asked of products or of suppliers. */
export function KindTabs({ kind, query, locale }: { kind: "products" | "suppliers"; query: string; locale: string }) {
  const t = useTranslations("search");
  const nav = useTranslations("nav");
  const tab = (one: "products" | "suppliers") => (
    <a
      href={urls[one](locale, { q: query })}
      aria-current={one === kind ? "page" : undefined}
      className="border-b-2 border-transparent px-1 pb-2 font-medium text-muted hover:text-secondary aria-[current]:border-secondary aria-[current]:text-base-content"
    >
      {nav(one)}
    </a>
  );
  return (
    <nav aria-label={t("kinds")} className="flex gap-5 border-b border-base-300 text-sm">
      {tab("products")}
      {tab("suppliers")}
    </nav>
  );
}
