import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import { Text } from "#components/ui/text";
import type { FavouriteListView } from "#lib/buying/queries/lists";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";

/** With whom a list is shared, in a word. */
export function ShareBadge({ list, locale }: { list: FavouriteListView; locale: string }) {
  const t = useTranslations("buying");
  if (!list.isShared) return <Badge icon="lock">{t("onlyMe")}</Badge>;
  return (
    <Badge tone="sea" icon="users">
      {list.firm ? <Text {...localized(list.firm, "name", locale)} /> : t("sharedList")}
    </Badge>
  );
}

/** The reader's lists, the latest used first. */
export function ListCards({ lists, locale }: { lists: readonly FavouriteListView[]; locale: string }) {
  const t = useTranslations("buying");
  const common = useTranslations("common");
  const format = useFormatter();
  return (
    <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
      {lists.map((list) => (
        <li key={list.id} className="panel group relative flex flex-col gap-2 p-4 hover:border-edge hover:shadow-soft">
          <h3 className="text-base font-semibold [overflow-wrap:anywhere]">
            <a href={urls.buying.list(locale, list.id)} className="group-hover:text-secondary after:absolute after:inset-0">
              {list.name}
            </a>
          </h3>
          <p className="figures text-sm text-muted">
            {`${common("products", { count: list.itemCount })} · ${t("usedOn", { date: format.dateTime(list.updatedAt, { dateStyle: "medium" }) })}`}
          </p>
          <p className="mt-auto">
            <ShareBadge list={list} locale={locale} />
          </p>
        </li>
      ))}
    </ul>
  );
}
