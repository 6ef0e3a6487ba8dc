import { useTranslations } from "next-intl";
import { Icon, type IconName } from "#components/ui/icon";
import type { MemberGroup } from "#lib/account/schema";
import { urls } from "#lib/platform/urls";

const groups: readonly { group: MemberGroup; icon: IconName }[] = [
  { group: "buyer", icon: "search" },
  { group: "supplier", icon: "building" },
  { group: "visitor", icon: "eye" },
];

/** The first question of joining. */
export function JoinChoice({ locale, next }: { locale: string; next: string | undefined }) {
  const t = useTranslations("account");
  return (
    <nav aria-label={t("join.question")}>
      <ul className="grid gap-3 sm:grid-cols-3">
        {groups.map(({ group, icon }) => (
          <li key={group}>
            <a
              href={urls.account.signUpAs(locale, group, next)}
              className="panel flex h-full flex-col gap-2 p-4 hover:border-secondary"
            >
              <Icon name={icon} className="size-6 text-secondary" />
              <span className="text-lg font-semibold">{t(`join.${group}`)}</span>
              <span className="text-sm text-muted">{t(`join.${group}Text`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
