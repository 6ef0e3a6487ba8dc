import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon";
import type { SearchLinks } from "./search-query.tsx";

export function ViewSwitch({ view, links }: { view: "grid" | "list"; links: SearchLinks }) {
  const t = useTranslations("search");
  const choice = (one: "grid" | "list", label: string) => (
    <a
      href={links.with("view", one === "list" ? one : undefined)}
      rel="nofollow"
      aria-label={label}
      aria-current={one === view ? "true" : undefined}
      className={`btn btn-sm btn-square join-item border-edge shadow-none ${one === view ? "bg-accent text-accent-content" : "bg-base-100"}`}
    >
      <Icon name={one} />
    </a>
  );
  return (
    <nav aria-label={t("view")} className="join hidden sm:flex">
      {choice("grid", t("viewGrid"))}
      {choice("list", t("viewList"))}
    </nav>
  );
}
